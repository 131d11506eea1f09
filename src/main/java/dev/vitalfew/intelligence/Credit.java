package dev.vitalfew.intelligence;

import java.util.List;
import java.util.UUID;

/// How much of a line counts. A line belongs to one seller whole, or is split over several by
/// shares that sum to 1.
sealed interface Credit {
    /// Every line, whoever sold it.
    record Whole() implements Credit {}

    /// Only what is credited to these sellers, by their share, whoever the units are.
    record Within(List<UUID> sellers) implements Credit {
        public Within {
            sellers = List.copyOf(sellers);
        }
    }

    /// One row for each seller `p.seller_id` or `c.seller_id` of a line; of these sellers only,
    /// where any are named.
    record Each(List<UUID> sellers) implements Credit {
        public Each {
            sellers = List.copyOf(sellers);
        }
    }

    /// Lines by seller count every share; by anything else only if the question is about sellers.
    static Credit of(UnitKind by, List<UUID> sellers) {
        return switch (by) {
            case SELLER -> new Each(sellers);
            case ACCOUNT, GROUP, PRODUCT, PRODUCT_LINE -> once(sellers);
        };
    }

    /// Each line once.
    static Credit once(List<UUID> sellers) {
        return sellers.isEmpty() ? new Whole() : new Within(sellers);
    }

    default Sql join() {
        return switch (this) {
            case Whole() -> Sql.NONE;
            case Within(List<UUID> sellers) ->
                    Sql.of(
                            """
                            left join (select account_id, purchase_id, sum(share) as share
                                       from purchase_credit where seller_id = any(?)
                                       group by account_id, purchase_id) c
                                on p.seller_id is null
                                and c.account_id = p.account_id and c.purchase_id = p.id
                            """,
                            Sql.ids(sellers));
            case Each _ ->
                    Sql.of(
                            """
                            left join purchase_credit c
                                on p.seller_id is null
                                and c.account_id = p.account_id and c.purchase_id = p.id
                            """);
        };
    }

    /// A further condition on the lines.
    default Sql condition() {
        return switch (this) {
            case Whole() -> Sql.NONE;
            case Within(List<UUID> sellers) ->
                    Sql.of("and (p.seller_id = any(?) or c.share is not null)", Sql.ids(sellers));
            case Each(List<UUID> sellers) ->
                    sellers.isEmpty()
                            ? Sql.NONE
                            : Sql.of(
                                    "and coalesce(p.seller_id, c.seller_id) = any(?)",
                                    Sql.ids(sellers));
        };
    }

    /// The credited part of an amount or quantity of the line.
    default Sql part(Sql whole) {
        return switch (this) {
            case Whole() -> whole;
            case Within _, Each _ -> Sql.of("(").then(whole).then(") * coalesce(c.share, 1)");
        };
    }
}
