package dev.vitalfew.sample;

import java.time.LocalDate;

/// How an account buys, and what it costs to keep.
///
/// @param yearlySales in its own currency, in the middle of the three years
/// @param growth of sales per year, as a fraction
/// @param ordersPerYear days on which it orders
/// @param rhythm how even the days between two orders are
/// @param marginRate of its purchases, before the products' own differences
/// @param costToServe per year, as a fraction of sales
record Behaviour(
        double yearlySales,
        double growth,
        double ordersPerYear,
        Rhythm rhythm,
        double marginRate,
        double costToServe,
        Period buys) {
    enum Rhythm {
        STEADY,
        LOOSE,
        ERRATIC
    }

    /// Both days included.
    record Period(LocalDate first, LocalDate last) {
        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    static final double USUAL_MARGIN = 0.34;

    /// Large customers order more often, but not in proportion: their orders are larger.
    static Behaviour ordinary(Chance chance, double yearlySales, Period buys) {
        double orders = Math.clamp(StrictMath.pow(yearlySales / 1_000, 0.62), 2, 130);
        return new Behaviour(
                yearlySales,
                chance.between(-0.08, 0.12),
                orders * chance.between(0.7, 1.3),
                chance.happens(0.6) ? Rhythm.STEADY : Rhythm.LOOSE,
                USUAL_MARGIN + chance.between(-0.05, 0.07),
                chance.between(0.04, 0.11),
                buys);
    }

    /// Many small orders at odd times and a thin margin (D 1.3).
    static Behaviour poorFit(Chance chance, Period buys) {
        return new Behaviour(
                chance.between(9_000, 16_000),
                0,
                chance.between(85, 120),
                Rhythm.ERRATIC,
                chance.between(0.08, 0.14),
                chance.between(0.18, 0.30),
                buys);
    }

    /// The largest customer of all by sales, whose service and discounts eat more than its margin.
    static Behaviour lossMakingGiant(Period buys) {
        return new Behaviour(2_900_000, 0.05, 120, Rhythm.STEADY, 0.11, 0.17, buys);
    }

    /// Small still, doubling every year.
    static Behaviour grower(Chance chance, Period buys) {
        return new Behaviour(
                chance.between(60_000, 140_000),
                chance.between(0.8, 1.2),
                chance.between(18, 30),
                Rhythm.STEADY,
                USUAL_MARGIN + 0.05,
                0.06,
                buys);
    }

    /// A large one whose orders came like clockwork, until they stopped.
    static Behaviour fallingSilent(double yearlySales, Period buys) {
        return new Behaviour(yearlySales, 0, 36, Rhythm.STEADY, USUAL_MARGIN, 0.06, buys);
    }

    static Behaviour neverBought(LocalDate first) {
        return new Behaviour(0, 0, 0, Rhythm.LOOSE, 0, 0, new Period(first, first.minusDays(1)));
    }

    double ordersBetween(LocalDate from, LocalDate to) {
        return ordersPerYear * (to.toEpochDay() - from.toEpochDay()) / 365.25;
    }
}
