package dev.vitalfew.intelligence.value;

import dev.vitalfew.intelligence.Conversion;
import dev.vitalfew.intelligence.Period;
import dev.vitalfew.intelligence.Snapshot;
import dev.vitalfew.intelligence.Sql;
import dev.vitalfew.intelligence.Whose;
import dev.vitalfew.scoring.value.AmortisationRule;
import dev.vitalfew.scoring.value.AmortisationRule.Cost;
import dev.vitalfew.scoring.value.LedgerSums;
import dev.vitalfew.scoring.value.ValueRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is written about accounts in the books of a period: sums by account, one statement for each
/// kind of fact.
public final class Books {
    private final Snapshot snapshot;
    private final Question question;

    /// Whose, when, in which money, by which rule.
    public record Question(Whose whose, Period period, Conversion conversion, ValueRule rule) {}

    public Books(Snapshot snapshot, Question question) {
        this.snapshot = snapshot;
        this.question = question;
    }

    /// Of one account.
    ///
    /// @param spent on keeping it, by what it went into
    /// @param acquired what winning it cost up to the last day, whole
    /// @param writtenOff the part of the acquisition that fell due because the account was lost
    /// @param withoutRate lines and costs that have no exchange rate
    public record Account(
            LedgerSums sums,
            Spent spent,
            BigDecimal acquired,
            BigDecimal writtenOff,
            long withoutRate) {
        BigDecimal unpriced() {
            return sums.revenue().subtract(sums.pricedRevenue());
        }
    }

    /// Of an account that the books say nothing of.
    static final Account NOTHING = account(new UUID(0, 0), Map.of(), Map.of(), Map.of());

    /// Accounts without any fact in the period are not in it.
    Map<UUID, Account> byAccount() {
        Map<UUID, Sales> sales = new HashMap<>();
        snapshot.rows(sales(), row -> sales.put(row.getObject(1, UUID.class), Sales.read(row, 2)));
        return byAccount(sales);
    }

    /// The same, for who has read the purchase lines already.
    public Map<UUID, Account> byAccount(Map<UUID, Sales> sales) {
        Map<UUID, Spent> spent = new HashMap<>();
        snapshot.rows(spent(), row -> spent.put(row.getObject(1, UUID.class), Spent.read(row)));
        Map<UUID, Won> won = won();
        Map<UUID, Account> all = HashMap.newHashMap(sales.size());
        for (UUID account : sales.keySet()) {
            all.put(account, account(account, sales, spent, won));
        }
        for (UUID account : spent.keySet()) {
            all.computeIfAbsent(account, id -> account(id, sales, spent, won));
        }
        for (UUID account : won.keySet()) {
            all.computeIfAbsent(account, id -> account(id, sales, spent, won));
        }
        return all;
    }

    private static Account account(
            UUID id, Map<UUID, Sales> sales, Map<UUID, Spent> spent, Map<UUID, Won> won) {
        Sales sold = sales.getOrDefault(id, Sales.NONE);
        Spent kept = spent.getOrDefault(id, Spent.NONE);
        Won taken = won.getOrDefault(id, Won.NONE);
        return new Account(
                new LedgerSums(
                        sold.revenue(),
                        sold.priced(),
                        sold.goods(),
                        sold.withoutCost(),
                        kept.toServe(),
                        kept.discount(),
                        taken.amortised()),
                kept,
                taken.whole(),
                taken.writtenOff(),
                sold.withoutRate() + kept.withoutRate() + taken.withoutRate());
    }

    private Sql sales() {
        Conversion conversion = question.conversion();
        return Sql.of("select p.account_id,")
                .then(sum("p.amount", Sql.NONE))
                .then(",")
                .then(sum("p.amount", Sql.of("filter (where p.cost is not null)")))
                .then(",")
                .then(sum("p.cost", Sql.NONE))
                .then(", count(*) filter (where p.cost is null and not (")
                .then(conversion.missing())
                .then(")), count(*) filter (where")
                .then(conversion.missing())
                .then(") from purchase p")
                .then(conversion.join())
                .then("where")
                .then(question.period().condition())
                .then(question.whose().onLines())
                .then("group by p.account_id");
    }

    /// To eight decimals where amounts are multiplied by a rate, as all sums of money are.
    private Sql sum(String amount, Sql filter) {
        Conversion conversion = question.conversion();
        Sql sum =
                Sql.of("coalesce(sum(")
                        .then(conversion.converted(Sql.of(amount)))
                        .then(")")
                        .then(filter)
                        .then(", 0)");
        return conversion.multiplies() ? Sql.of("round(").then(sum).then(", 8)") : sum;
    }

    private Sql spent() {
        return Sql.of("select p.account_id")
                .then(spentOn("SERVICE"))
                .then(spentOn("DELIVERY"))
                .then(spentOn("OTHER"))
                .then(spentOn(CostSource.DELIVERED))
                .then(spentOn(CostSource.DEDICATED))
                .then(spentOn("DISCOUNT"))
                .then(", count(*) filter (where")
                .then(question.conversion().missing())
                .then(") from (")
                .then(CostSource.spent(question.period()))
                .then(") p")
                .then(question.conversion().join())
                .then("where")
                .then(question.period().condition())
                .then(question.whose().onLines())
                .then("group by p.account_id");
    }

    private Sql spentOn(String kind) {
        return Sql.of(",")
                .then(sum("p.amount", Sql.of("filter (where p.kind = ?)", Sql.text(kind))));
    }

    private record Won(
            BigDecimal whole, BigDecimal amortised, BigDecimal writtenOff, long withoutRate) {
        static final Won NONE = new Won(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

        Won plus(Won other) {
            return new Won(
                    whole.add(other.whole),
                    amortised.add(other.amortised),
                    writtenOff.add(other.writtenOff),
                    withoutRate + other.withoutRate);
        }
    }

    /// Also what was spent before the period and is not amortised yet.
    private Map<UUID, Won> won() {
        Map<UUID, LocalDate> lost = lostOn();
        Map<UUID, Won> won = new HashMap<>();
        List<Acquisition> all = snapshot.rows(acquisitions(), Acquisition::read);
        for (Acquisition one : all) {
            won.merge(one.account(), taken(one, lost.get(one.account())), Won::plus);
        }
        return won;
    }

    private Won taken(Acquisition one, @Nullable LocalDate lostOn) {
        AmortisationRule rule = question.rule().amortisation();
        LocalDate from = question.period().from();
        LocalDate to = question.period().last().plusDays(1);
        Cost cost = new Cost(one.day(), one.amount());
        BigDecimal part = rule.part(cost, from, to, lostOn);
        BigDecimal unlost = lostOn == null ? part : rule.part(cost, from, to, null);
        return new Won(one.amount(), part, part.subtract(unlost).max(BigDecimal.ZERO), one.missing);
    }

    private record Acquisition(UUID account, LocalDate day, BigDecimal amount, long missing) {
        static Acquisition read(java.sql.ResultSet row) throws java.sql.SQLException {
            return new Acquisition(
                    row.getObject(1, UUID.class),
                    row.getObject(2, LocalDate.class),
                    row.getBigDecimal(3),
                    row.getLong(4));
        }
    }

    private Sql acquisitions() {
        return Sql.of("select p.account_id, p.ordered_on,")
                .then(sum("p.amount", Sql.NONE))
                .then(", count(*) filter (where")
                .then(question.conversion().missing())
                .then(") from (")
                .then(CostSource.ACQUISITIONS)
                .then(") p")
                .then(question.conversion().join())
                .then("where")
                .then(Period.until(question.period().last()).condition())
                .then(question.whose().onLines())
                .then("group by p.account_id, p.ordered_on");
    }

    /// When accounts were lost: with the last purchase that is seen, since a status has no history.
    /// One that never bought was lost when it was won.
    private Map<UUID, LocalDate> lostOn() {
        Map<UUID, LocalDate> lost = new HashMap<>();
        snapshot.rows(
                Sql.of(
                                """
                                select a.id, coalesce((
                                    select max(p.ordered_on) from purchase p
                                    where p.account_id = a.id and p.ordered_on <= ?), date '0001-01-01')
                                from account a where a.status = 'LOST' and
                                """,
                                Sql.day(question.period().last()))
                        .then(question.whose().onAccounts()),
                row -> lost.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)));
        return lost;
    }
}
