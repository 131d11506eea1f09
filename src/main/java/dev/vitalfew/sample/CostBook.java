package dev.vitalfew.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What the accounts cost beside their goods: winning them, serving them, delivering, year-end
/// discounts, fairs.
final class CostBook {
    enum Kind {
        ACQUISITION,
        SERVICE,
        DELIVERY,
        DISCOUNT,
        OTHER
    }

    record Cost(
            SampleAccount account,
            String ref,
            UUID id,
            Kind kind,
            LocalDate day,
            BigDecimal amount) {}

    private static final double SERVICE_PART = 0.5;
    private static final double DELIVERY_PART = 0.25;
    private static final double DISCOUNT_PART = 0.2;
    private static final double OTHER_PART = 0.05;

    private final Chance chance;
    private final List<Cost> costs = new ArrayList<>();

    CostBook(Chance chance, List<SampleAccount> accounts) {
        this.chance = chance;
        for (SampleAccount account : accounts) {
            win(account);
            keep(account);
        }
    }

    List<Cost> costs() {
        return List.copyOf(costs);
    }

    /// Customers from before our books begin were won before; those who never bought cost all the
    /// same.
    private void win(SampleAccount account) {
        Behaviour behaviour = account.behaviour();
        LocalDate first = behaviour.buys().first();
        if (first.isAfter(CustomerBase.FIRST_DAY)) {
            double effort = behaviour.yearlySales() * chance.between(0.1, 0.5);
            add(account, Kind.ACQUISITION, first, effort + chance.between(800, 3_000));
        }
    }

    private void keep(SampleAccount account) {
        Behaviour behaviour = account.behaviour();
        double yearly = behaviour.yearlySales() * behaviour.costToServe();
        LocalDate quarter = CustomerBase.FIRST_DAY.plusMonths(2).minusDays(1);
        for (; !quarter.isAfter(CustomerBase.LAST_DAY); quarter = quarter.plusMonths(3)) {
            LocalDate day = quarter.minusDays(chance.between(0, 20));
            if (yearly == 0 || !behaviour.buys().contains(day)) {
                continue;
            }
            add(account, Kind.SERVICE, day, yearly * SERVICE_PART / 4);
            add(account, Kind.DELIVERY, day, yearly * DELIVERY_PART / 4);
            if (quarter.getMonthValue() == 12) {
                add(account, Kind.DISCOUNT, quarter, yearly * DISCOUNT_PART);
                add(account, Kind.OTHER, day, yearly * OTHER_PART);
            }
        }
    }

    private void add(SampleAccount account, Kind kind, LocalDate day, double amount) {
        BigDecimal cents =
                BigDecimal.valueOf(amount * chance.between(0.85, 1.15))
                        .setScale(2, RoundingMode.HALF_EVEN);
        costs.add(
                new Cost(
                        account,
                        "K-%05d".formatted(costs.size() + 1),
                        chance.id(day),
                        kind,
                        day,
                        cents));
    }

    SampleTable table() {
        return SampleTable.of(
                "cost",
                List.of(
                        "account_id",
                        "source",
                        "cost_ref",
                        "id",
                        "kind",
                        "incurred_on",
                        "amount",
                        "currency",
                        "recorded_at"),
                costs,
                cost ->
                        List.of(
                                cost.account().id(),
                                FictionalCompany.SOURCE,
                                cost.ref(),
                                cost.id(),
                                cost.kind(),
                                cost.day(),
                                cost.amount(),
                                cost.account().currency(),
                                cost.day() + "T18:00Z"));
    }
}
