package dev.vitalfew.intelligence.value;

import dev.vitalfew.scoring.value.AccountEconomics;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.UUID;

/// One account with what becomes of its books.
record Valued(UUID id, Books.Account books, AccountEconomics economics) {
    static final Comparator<Valued> MOST_VALUABLE_FIRST =
            Comparator.comparing(Valued::netValue)
                    .reversed()
                    .thenComparing(one -> one.id().toString());

    BigDecimal netValue() {
        return economics.netValue();
    }

    BigDecimal revenue() {
        return economics.ledger().revenue();
    }
}
