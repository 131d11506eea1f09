package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.scoring.AbcClass;
import dev.vitalfew.scoring.ParetoRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where each account stands among all by its revenue up to a day (D 1.1), for however many
/// accounts: their values in order, and the last account of each class.
final class ParetoPlaces {
    private static final int PART = 10_000;

    private final double[] negatedValues;
    private final double[] cumulative;
    private final BigDecimal total;
    private final @Nullable Border endOfA;
    private final @Nullable Border endOfB;

    private ParetoPlaces(Reading reading) {
        this.negatedValues = reading.values.toArray();
        this.cumulative = reading.cumulative.toArray();
        this.total = reading.total;
        this.endOfA = reading.endOfA;
        this.endOfB = reading.endOfB;
    }

    /// The last account of a class.
    private record Border(BigDecimal value, UUID account) {
        boolean holds(BigDecimal other, UUID of) {
            int order = other.compareTo(value);
            return order > 0 || (order == 0 && of.toString().compareTo(account.toString()) <= 0);
        }
    }

    /// One account.
    ///
    /// @param rank from 1; equal values share one
    /// @param share of the revenue of all
    /// @param cumulativeShare with all that bring more
    @JsonInclude(Include.NON_NULL)
    record Place(int rank, int accounts, double share, double cumulativeShare, AbcClass abcClass) {
        /// How far up, 0..100.
        int score() {
            return (int) Math.rint(100d * (accounts - rank + 1) / accounts);
        }
    }

    /// A row of account, value and total, the greatest value first.
    static ParetoPlaces read(
            Snapshot snapshot, Conversion conversion, LocalDate day, ParetoRule rule) {
        Lines lines =
                new Lines(Period.until(day), AccountFilter.NONE, new Credit.Whole(), conversion);
        Sql ranked =
                Sql.of(
                                "select s.account_id, s.value, sum(s.value) over () from (select p.account_id,")
                        .then(lines.money("p.amount"))
                        .then("as value")
                        .then(lines.valued())
                        .then(
                                """
                                group by p.account_id) s
                                where s.value > 0 order by s.value desc, s.account_id
                                """);
        Reading reading = new Reading(rule);
        snapshot.parts(ranked, Row::read, PART, part -> part.forEach(reading::add));
        return new ParetoPlaces(reading);
    }

    private record Row(UUID account, BigDecimal value, BigDecimal total) {
        static Row read(java.sql.ResultSet row) throws java.sql.SQLException {
            return new Row(
                    row.getObject(1, UUID.class), row.getBigDecimal(2), row.getBigDecimal(3));
        }
    }

    /// Sums as it goes; borders are compared in exact decimals.
    private static final class Reading {
        private final ParetoRule rule;
        private final Doubles values = new Doubles();
        private final Doubles cumulative = new Doubles();
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal total = BigDecimal.ZERO;
        private @Nullable Border endOfA;
        private @Nullable Border endOfB;

        Reading(ParetoRule rule) {
            this.rule = rule;
        }

        void add(Row row) {
            total = row.total();
            sum = sum.add(row.value());
            values.add(-row.value().doubleValue());
            cumulative.add(sum.doubleValue());
            Border here = new Border(row.value(), row.account());
            if (endOfA == null && sum.compareTo(total.multiply(rule.borderA())) >= 0) {
                endOfA = here;
            }
            if (endOfB == null && sum.compareTo(total.multiply(rule.borderB())) >= 0) {
                endOfB = here;
            }
        }
    }

    private static final class Doubles {
        private double[] held = new double[1_024];
        private int size;

        void add(double value) {
            if (size == held.length) {
                held = Arrays.copyOf(held, 2 * size);
            }
            held[size++] = value;
        }

        double[] toArray() {
            return Arrays.copyOf(held, size);
        }
    }

    /// Null for an account that brought nothing, or less.
    @Nullable Place of(UUID account, BigDecimal revenue) {
        if (revenue.signum() <= 0 || negatedValues.length == 0) {
            return null;
        }
        int first = firstOf(-revenue.doubleValue());
        return new Place(
                first + 1,
                negatedValues.length,
                revenue.divide(total, MathContext.DECIMAL64).doubleValue(),
                cumulative[first] / total.doubleValue(),
                abcClass(account, revenue));
    }

    /// The first place of a value, among equal ones.
    private int firstOf(double negated) {
        int place = Arrays.binarySearch(negatedValues, negated);
        if (place < 0) {
            return Math.min(-place - 1, negatedValues.length - 1); // a fact came between two reads
        }
        while (place > 0 && negatedValues[place - 1] == negated) {
            place--;
        }
        return place;
    }

    private AbcClass abcClass(UUID account, BigDecimal revenue) {
        if (endOfA != null && endOfA.holds(revenue, account)) {
            return AbcClass.A;
        }
        return endOfB != null && endOfB.holds(revenue, account) ? AbcClass.B : AbcClass.C;
    }
}
