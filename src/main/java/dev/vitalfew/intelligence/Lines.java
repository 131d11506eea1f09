package dev.vitalfew.intelligence;

/// The purchase lines `p` that a question is about, each with the factor of its currency and the
/// credited share.
record Lines(Period period, AccountFilter accounts, Credit credit, Conversion conversion) {

    Lines with(Credit other) {
        return new Lines(period, accounts, other, conversion);
    }

    Lines within(Period other) {
        return new Lines(other, accounts, credit, conversion);
    }

    /// From and where, without the factors: for what is counted and not valued.
    Sql counted() {
        return Sql.of("from purchase p").then(credit.join()).then(where());
    }

    /// From and where, with the factors.
    Sql valued() {
        return Sql.of("from purchase p").then(credit.join()).then(conversion.join()).then(where());
    }

    private Sql where() {
        return Sql.of("where")
                .then(period.condition())
                .then(accounts.conditionOnLines())
                .then(credit.condition());
    }

    /// A sum of money over the lines, in the currency of the answer; null where no line has any.
    /// Where amounts are converted or split, to eight decimals: longer numbers would be several
    /// times slower to rank, and no one could see the difference.
    ///
    /// @param amount an expression over the line `p`
    Sql money(String amount) {
        Sql sum = Sql.of("sum(").then(credit.part(conversion.converted(Sql.of(amount)))).then(")");
        boolean exact = credit instanceof Credit.Whole && !conversion.multiplies();
        return exact ? sum : Sql.of("round(").then(sum).then(", 8)");
    }

    Sql withoutRate() {
        return Sql.of("count(*) filter (where").then(conversion.missing()).then(")");
    }
}
