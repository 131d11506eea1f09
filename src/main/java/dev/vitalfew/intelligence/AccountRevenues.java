package dev.vitalfew.intelligence;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What some accounts bought, each by itself.
///
/// @param byAccount those without a line are not in it
record AccountRevenues(Map<UUID, BigDecimal> byAccount, List<UnconvertedView> unconverted) {
    static AccountRevenues read(
            Snapshot snapshot, Collection<UUID> accounts, Period period, Conversion conversion) {
        Lines lines = new Lines(period, AccountFilter.NONE, new Credit.Whole(), conversion);
        Sql ofThem = Sql.of("and p.account_id = any(?)", Sql.ids(accounts));
        Map<UUID, BigDecimal> byAccount = new HashMap<>();
        snapshot.rows(
                Sql.of("select p.account_id, coalesce(")
                        .then(lines.money("p.amount"))
                        .then(", 0)")
                        .then(lines.valued())
                        .then(ofThem)
                        .then("group by p.account_id"),
                row -> byAccount.put(row.getObject(1, UUID.class), row.getBigDecimal(2)));
        return new AccountRevenues(byAccount, LeftOut.withoutRate(snapshot, lines, ofThem));
    }
}
