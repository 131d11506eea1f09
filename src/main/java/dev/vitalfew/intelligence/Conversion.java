package dev.vitalfew.intelligence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Brings amounts into one currency: a line in it counts as it is, another by the latest rate of
/// its currency on or before its date over that of the target; the rate of the reporting currency
/// is 1.
///
/// Time is cut at the days on which any rate changes. The factor of each currency in each period
/// between is bound as one array, because PostgreSQL hashes it in every parallel worker; a subquery
/// over the rates would have to run in the leader, and take the whole sum with it.
public final class Conversion {
    private static final MathContext TWENTY_DIGITS = new MathContext(20);

    private final String target;
    private final List<LocalDate> changes;
    private final List<String> currencies = new ArrayList<>();
    private final List<Integer> periods = new ArrayList<>();
    private final List<BigDecimal> factors = new ArrayList<>();

    private Conversion(String target, List<LocalDate> changes) {
        this.target = target;
        this.changes = changes;
    }

    /// @param reporting the currency that stored rates lead to
    /// @param last the last day of which a line may be seen
    static Conversion read(Snapshot snapshot, String reporting, String target, LocalDate last) {
        Map<String, NavigableMap<LocalDate, BigDecimal>> rates = new TreeMap<>();
        snapshot.rows(
                Sql.of(
                        """
                        select currency, rate_on, rate from exchange_rate
                        where currency <> ? and rate_on <= ?
                        """,
                        Sql.text(reporting),
                        Sql.day(last)),
                row ->
                        rates.computeIfAbsent(row.getString(1), _ -> new TreeMap<>())
                                .put(row.getObject(2, LocalDate.class), row.getBigDecimal(3)));
        // Before its first change, the rate of the reporting currency is known all the same.
        rates.put(reporting, new TreeMap<>(Map.of(LocalDate.MIN, BigDecimal.ONE)));
        return of(target, rates);
    }

    private static Conversion of(
            String target, Map<String, NavigableMap<LocalDate, BigDecimal>> rates) {
        TreeSet<LocalDate> changes = new TreeSet<>();
        rates.values().forEach(ofOne -> changes.addAll(ofOne.keySet()));
        changes.remove(LocalDate.MIN);
        Conversion conversion = new Conversion(target, List.copyOf(changes));
        NavigableMap<LocalDate, BigDecimal> toTarget = rates.get(target);
        if (toTarget != null) {
            rates.forEach(
                    (currency, ofOne) -> {
                        if (!currency.equals(target)) {
                            conversion.addFactors(currency, ofOne, toTarget);
                        }
                    });
        }
        return conversion;
    }

    /// Period 0 lies before the first change, period k begins with change k.
    private void addFactors(
            String currency,
            NavigableMap<LocalDate, BigDecimal> rates,
            NavigableMap<LocalDate, BigDecimal> targetRates) {
        for (int period = 0; period <= changes.size(); period++) {
            LocalDate day = period == 0 ? LocalDate.MIN : changes.get(period - 1);
            BigDecimal rate = valueOn(rates, day);
            BigDecimal targetRate = valueOn(targetRates, day);
            if (rate != null && targetRate != null) {
                currencies.add(currency);
                periods.add(period);
                factors.add(
                        targetRate.compareTo(BigDecimal.ONE) == 0
                                ? rate
                                : rate.divide(targetRate, TWENTY_DIGITS));
            }
        }
    }

    private static @Nullable BigDecimal valueOn(
            NavigableMap<LocalDate, BigDecimal> rates, LocalDate day) {
        Map.Entry<LocalDate, BigDecimal> latest = rates.floorEntry(day);
        return latest == null ? null : latest.getValue();
    }

    /// Whether any amount is multiplied by a rate.
    public boolean multiplies() {
        return !factors.isEmpty();
    }

    public String currency() {
        return target;
    }

    /// Gives each foreign line `p` its factor `r.factor`, null where there is none.
    public Sql join() {
        if (factors.isEmpty()) {
            return Sql.NONE;
        }
        return Sql.of(
                """
                left join unnest(?::text[], ?::integer[], ?::numeric[]) as r (currency, period, factor)
                    on r.currency = p.currency
                    and r.period = case when p.currency = ? then -1
                                        else width_bucket(p.ordered_on, ?::date[]) end
                """,
                Sql.array("text", currencies),
                Sql.array("int4", periods),
                Sql.array("numeric", factors),
                Sql.text(target),
                Sql.array("date", changes));
    }

    /// An amount of the line `p` in the target currency, null where it has no rate.
    public Sql converted(Sql amount) {
        Sql own = Sql.of("case when p.currency = ? then", Sql.text(target)).then(amount);
        return factors.isEmpty()
                ? own.then("end")
                : own.then("else (").then(amount).then(") * r.factor end");
    }

    /// Whether the line `p` has no rate.
    public Sql missing() {
        Sql foreign = Sql.of("p.currency <> ?", Sql.text(target));
        return factors.isEmpty() ? foreign : foreign.then("and r.factor is null");
    }
}
