package dev.vitalfew.sample;

import dev.vitalfew.sample.Behaviour.Rhythm;
import dev.vitalfew.sample.Catalogue.Product;
import dev.vitalfew.sample.SalesForce.Seller;
import dev.vitalfew.sample.SampleAccount.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Three years of order lines, with the returns among them.
final class OrderBook {
    record Position(SampleAccount account, String orderNo, int lineNo, LocalDate day) {}

    record Line(
            Position position,
            UUID id,
            Product product,
            long quantity,
            BigDecimal amount,
            @Nullable BigDecimal cost,
            BigDecimal commission) {
        /// The return is an order of its own, of everything on the line.
        Line sentBack(UUID returnId, LocalDate day) {
            Position back =
                    new Position(
                            position.account(),
                            position.orderNo().replace('O', 'R'),
                            position.lineNo(),
                            day);
            return new Line(
                    back,
                    returnId,
                    product,
                    -quantity,
                    amount.negate(),
                    cost == null ? null : cost.negate(),
                    commission.negate());
        }
    }

    record Credit(UUID accountId, UUID purchaseId, UUID sellerId, BigDecimal share) {}

    private static final double SHARED_SALES = 300_000;
    private static final double SHARED_LINES = 0.25;
    private static final double RETURNED = 0.012;
    private static final double COST_UNKNOWN = 0.015;
    private static final double COMMISSION_RATE = 0.025;
    private static final LocalDate MIDDLE =
            CustomerBase.FIRST_DAY.plusDays(
                    (CustomerBase.LAST_DAY.toEpochDay() - CustomerBase.FIRST_DAY.toEpochDay()) / 2);

    private final Chance chance;
    private final SalesForce sellers;
    private final List<Line> lines = new ArrayList<>();
    private final List<Credit> credits = new ArrayList<>();
    private final Set<UUID> shared = new HashSet<>();
    private int orders;

    OrderBook(Chance chance, List<SampleAccount> accounts, SalesForce sellers) {
        this.chance = chance;
        this.sellers = sellers;
        for (SampleAccount account : accounts) {
            if (account.part() == Part.RETURNS_ONLY) {
                sendBackOldGoods(account);
            } else {
                buy(account);
            }
        }
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    List<Credit> credits() {
        return List.copyOf(credits);
    }

    private void buy(SampleAccount account) {
        Behaviour behaviour = account.behaviour();
        if (behaviour.ordersPerYear() == 0) {
            return;
        }
        double gap = 365.25 / behaviour.ordersPerYear();
        double elapsed = chance.between(0, Math.min(gap, 45));
        LocalDate day = workday(behaviour.buys().first(), elapsed);
        while (behaviour.buys().contains(day)) {
            order(account, day);
            elapsed += untilNext(behaviour.rhythm(), gap);
            day = workday(behaviour.buys().first(), elapsed);
        }
    }

    private static LocalDate workday(LocalDate first, double elapsed) {
        LocalDate day = first.plusDays((long) elapsed);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    /// Erratic: bursts and long pauses, a coefficient of variation well over 1.
    private double untilNext(Rhythm rhythm, double gap) {
        return switch (rhythm) {
            case STEADY -> gap * chance.between(0.75, 1.25);
            case LOOSE -> gap * chance.between(0.2, 1.8);
            case ERRATIC -> chance.exponential(chance.happens(0.85) ? gap * 0.4 : gap * 4.4);
        };
    }

    private void order(SampleAccount account, LocalDate day) {
        double value = orderValue(account.behaviour(), day);
        int count = value < 400 ? 1 : chance.between(1, value < 4_000 ? 3 : 6);
        String orderNo = "O-%d-%05d".formatted(day.getYear(), ++orders);
        for (int lineNo = 1; lineNo <= count; lineNo++) {
            Line line = line(new Position(account, orderNo, lineNo, day), value / count);
            lines.add(line);
            share(line);
            LocalDate back = day.plusDays(chance.between(5, 40));
            if (chance.happens(RETURNED) && !back.isAfter(CustomerBase.LAST_DAY)) {
                lines.add(line.sentBack(chance.id(back), back));
            }
        }
    }

    private double orderValue(Behaviour behaviour, LocalDate day) {
        double years = (day.toEpochDay() - MIDDLE.toEpochDay()) / 365.25;
        double level = StrictMath.pow(1 + behaviour.growth(), years);
        double usual = behaviour.yearlySales() / behaviour.ordersPerYear();
        return usual * level * chance.lognormal(0.94, 0.35);
    }

    private Line line(Position position, double value) {
        Product product = Catalogue.affordable(chance, value);
        long quantity = Math.max(1, Math.round(value / product.price()));
        double amount = quantity * product.price() * (1 - chance.between(0, 0.06));
        double marginRate =
                position.account().behaviour().marginRate()
                        + product.marginShift()
                        + chance.between(-0.02, 0.02);
        return new Line(
                position,
                chance.id(position.day()),
                product,
                quantity,
                cents(amount),
                chance.happens(COST_UNKNOWN) ? null : cents(amount * (1 - marginRate)),
                cents(amount * COMMISSION_RATE));
    }

    /// Large accounts have two sellers, one who visits and one for the group; a part of their lines
    /// counts for both.
    private void share(Line line) {
        SampleAccount account = line.position().account();
        if (account.behaviour().yearlySales() < SHARED_SALES || !chance.happens(SHARED_LINES)) {
            return;
        }
        Seller manager = sellers.keyAccountManagerOf(account);
        Seller visitor = sellers.sellerOf(account);
        credits.add(new Credit(account.id(), line.id(), manager.id(), new BigDecimal("0.4")));
        credits.add(new Credit(account.id(), line.id(), visitor.id(), new BigDecimal("0.6")));
        shared.add(line.id());
    }

    /// What it bought before our books begin comes back.
    private void sendBackOldGoods(SampleAccount account) {
        for (int i = 0; i < 2; i++) {
            LocalDate day = CustomerBase.FIRST_DAY.plusDays(chance.between(20, 900));
            String orderNo = "O-2022-%05d".formatted(++orders);
            Line bought = line(new Position(account, orderNo, 1, day), chance.between(300, 2_500));
            lines.add(bought.sentBack(chance.id(day), day));
        }
    }

    private static BigDecimal cents(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
    }

    SampleTable table() {
        return SampleTable.of(
                "purchase",
                List.of(
                        "account_id",
                        "source",
                        "order_no",
                        "line_no",
                        "id",
                        "ordered_on",
                        "product",
                        "product_line",
                        "quantity",
                        "amount",
                        "cost",
                        "commission",
                        "currency",
                        "seller_id",
                        "recorded_at"),
                lines,
                line ->
                        Arrays.asList(
                                line.position().account().id(),
                                FictionalCompany.SOURCE,
                                line.position().orderNo(),
                                line.position().lineNo(),
                                line.id(),
                                line.position().day(),
                                line.product().name(),
                                line.product().line(),
                                line.quantity(),
                                line.amount(),
                                line.cost(),
                                line.commission(),
                                line.position().account().currency(),
                                shared.contains(line.id())
                                        ? null
                                        : sellers.sellerOf(line.position().account()).id(),
                                line.position().day() + "T18:00Z"));
    }

    SampleTable creditTable() {
        return SampleTable.of(
                "purchase_credit",
                List.of("account_id", "purchase_id", "seller_id", "share"),
                credits,
                credit ->
                        List.of(
                                credit.accountId(),
                                credit.purchaseId(),
                                credit.sellerId(),
                                credit.share()));
    }
}
