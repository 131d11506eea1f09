package dev.vitalfew.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.sample.OrderBook.Line;
import dev.vitalfew.sample.SampleAccount.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The story that the sample promises is in its figures.
class FictionalCompanyTest {
    private static final FictionalCompany COMPANY = FictionalCompany.draw();
    private static final LocalDate END = CustomerBase.LAST_DAY;

    @Test
    void isTheSameOnEveryDraw() {
        List<SampleTable> again = FictionalCompany.draw().tables("EUR");

        assertEquals(COMPANY.tables("EUR"), again);
    }

    @Test
    void differsWithAnotherSeed() {
        List<SampleAccount> others = CustomerBase.draw(Chance.of("accounts", 1));

        assertFalse(others.equals(COMPANY.accounts()));
    }

    @Test
    void hasTheSizeOfAMediumCompany() {
        assertBetween(280, 320, COMPANY.accounts().size());
        assertEquals(25, COMPANY.salesForce().sellers().size());
        assertBetween(27_000, 34_000, COMPANY.orderBook().lines().size());
        assertBetween(4_000, 10_000, COMPANY.costBook().costs().size());
        assertEquals(36, COMPANY.rates().towards("EUR").size());
    }

    @Test
    void givesEveryNameAndReferenceOnce() {
        assertDistinct(COMPANY.accounts(), SampleAccount::externalId);
        assertDistinct(COMPANY.accounts(), account -> account.profile().name());
        assertDistinct(COMPANY.accounts(), SampleAccount::id);
        assertDistinct(COMPANY.orderBook().lines(), Line::id);
        assertDistinct(COMPANY.salesForce().sellers(), SalesForce.Seller::email);
    }

    @Test
    void hasNamesThatTryPagesAndFonts() {
        Set<String> names =
                COMPANY.accounts().stream()
                        .map(account -> account.profile().name())
                        .collect(Collectors.toSet());

        assertTrue(names.stream().anyMatch(name -> name.contains("<") && name.contains("&")));
        assertTrue(
                names.stream()
                        .anyMatch(name -> name.codePoints().anyMatch(Character::isIdeographic)));
        assertTrue(names.stream().anyMatch(name -> name.contains("é")));
    }

    @Test
    void letsTheVitalFewCarryMostOfTheRevenue() {
        List<Double> revenues =
                lines(line -> true)
                        .collect(
                                groupingBy(
                                        FictionalCompanyTest::account,
                                        summingDouble(FictionalCompanyTest::euros)))
                        .values()
                        .stream()
                        .filter(revenue -> revenue > 0)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        int few = (int) Math.ceil(0.2 * revenues.size());

        double share = sum(revenues.subList(0, few)) / sum(revenues);

        assertBetween(0.70, 0.80, share);
    }

    @Test
    void letsTheGiantLoseMoney() {
        SampleAccount giant = only(Part.LOSS_MAKING_GIANT);

        double revenue = sumOf(giant, Line::amount);
        double goods = sumOf(giant, Line::cost);
        double service =
                COMPANY.costBook().costs().stream()
                        .filter(cost -> cost.account().equals(giant))
                        .mapToDouble(cost -> cost.amount().doubleValue())
                        .sum();

        assertTrue(revenue > 5_000_000);
        assertTrue(revenue > goods, "its goods alone bring something");
        assertTrue(revenue - goods < service, "what it costs to serve eats that");
    }

    @Test
    void hasPoorFitsByEveryMeasure() {
        LocalDate yearAgo = END.minusYears(1);
        Map<SampleAccount, List<Line>> active =
                lines(line -> line.position().day().isAfter(yearAgo) && line.quantity() > 0)
                        .collect(groupingBy(FictionalCompanyTest::account));
        Function<SampleAccount, Double> orders = account -> (double) orders(active, account);
        Function<SampleAccount, Double> average =
                account -> revenue(active, account) / orders(active, account);
        double manyOrders = percentile(active.keySet(), orders, 0.75);
        double smallOrders = percentile(active.keySet(), average, 0.25);
        double thinMargin = percentile(active.keySet(), account -> margin(active, account), 0.25);

        List<SampleAccount> poor =
                active.keySet().stream()
                        .filter(account -> orders.apply(account) >= manyOrders)
                        .filter(account -> average.apply(account) <= smallOrders)
                        .filter(account -> margin(active, account) <= thinMargin)
                        .filter(account -> variation(active, account) >= 1)
                        .toList();

        assertBetween(5, 10, poor.size());
        assertTrue(poor.stream().allMatch(account -> account.part() == Part.POOR_FIT));
    }

    @Test
    void letsRegularCustomersFallSilent() {
        List<SampleAccount> silent = all(Part.FALLING_SILENT);

        assertEquals(3, silent.size());
        for (SampleAccount account : silent) {
            SortedSet<LocalDate> days = days(account);
            assertTrue(days.size() > 50, "it bought often");
            assertTrue(days.last().isBefore(END.minusMonths(8)), "and then no more");
            assertTrue(longestGap(days) < 30, "and as long as it bought, it never paused");
        }
    }

    @Test
    void letsTheSmallGrow() {
        for (SampleAccount account : all(Part.GROWER)) {
            double first = revenueBetween(account, CustomerBase.FIRST_DAY, END.minusYears(2));
            double last = revenueBetween(account, END.minusYears(1), END);
            assertTrue(last > 2 * first, account.externalId());
        }
    }

    @Test
    void hasAccountsBelowZeroAndAccountsWithoutAnyPurchase() {
        for (SampleAccount account : all(Part.RETURNS_ONLY)) {
            assertTrue(sumOf(account, Line::amount) < 0);
        }
        for (SampleAccount account : all(Part.NEVER_BOUGHT)) {
            assertEquals(0, sumOf(account, Line::amount));
        }
    }

    @Test
    void sharesSomeCreditsBetweenTwoSellers() {
        Map<Object, Double> shares =
                COMPANY.orderBook().credits().stream()
                        .collect(
                                groupingBy(
                                        OrderBook.Credit::purchaseId,
                                        summingDouble(credit -> credit.share().doubleValue())));

        assertTrue(shares.size() > 300);
        assertTrue(shares.values().stream().allMatch(sum -> Math.abs(sum - 1) < 1e-9));
    }

    @Test
    void countsInTwoCurrenciesAndKnowsTheirRates() {
        Set<String> currencies =
                COMPANY.accounts().stream()
                        .map(SampleAccount::currency)
                        .collect(Collectors.toSet());

        assertEquals(Set.of("EUR", "USD"), currencies);
        assertEquals(CustomerBase.FIRST_DAY, COMPANY.rates().towards("EUR").getFirst().day());
        assertEquals("EUR", COMPANY.rates().towards("USD").getFirst().currency());
        assertTrue(COMPANY.rates().towards("CHF").isEmpty());
    }

    private static java.util.stream.Stream<Line> lines(Predicate<Line> which) {
        return COMPANY.orderBook().lines().stream().filter(which);
    }

    private static SampleAccount account(Line line) {
        return line.position().account();
    }

    private static double euros(Line line) {
        boolean dollars = account(line).currency().equals("USD");
        return line.amount().doubleValue() * (dollars ? 0.92 : 1);
    }

    private static List<SampleAccount> all(Part part) {
        return COMPANY.accounts().stream().filter(account -> account.part() == part).toList();
    }

    private static SampleAccount only(Part part) {
        List<SampleAccount> found = all(part);
        assertEquals(1, found.size());
        return found.getFirst();
    }

    private static double sumOf(SampleAccount account, Function<Line, @Nullable BigDecimal> value) {
        return lines(line -> account(line).equals(account))
                .map(value)
                .mapToDouble(amount -> amount == null ? 0 : amount.doubleValue())
                .sum();
    }

    private static double revenueBetween(SampleAccount account, LocalDate from, LocalDate to) {
        return lines(line -> account(line).equals(account))
                .filter(
                        line ->
                                !line.position().day().isBefore(from)
                                        && line.position().day().isBefore(to))
                .mapToDouble(FictionalCompanyTest::euros)
                .sum();
    }

    private static SortedSet<LocalDate> days(SampleAccount account) {
        return lines(line -> account(line).equals(account) && line.quantity() > 0)
                .map(line -> line.position().day())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long longestGap(SortedSet<LocalDate> days) {
        long longest = 0;
        LocalDate before = days.first();
        for (LocalDate day : days) {
            longest = Math.max(longest, day.toEpochDay() - before.toEpochDay());
            before = day;
        }
        return longest;
    }

    private static long orders(Map<SampleAccount, List<Line>> lines, SampleAccount account) {
        return lines.getOrDefault(account, List.of()).stream()
                .map(line -> line.position().orderNo())
                .distinct()
                .count();
    }

    private static double revenue(Map<SampleAccount, List<Line>> lines, SampleAccount account) {
        return lines.getOrDefault(account, List.of()).stream()
                .mapToDouble(FictionalCompanyTest::euros)
                .sum();
    }

    private static double margin(Map<SampleAccount, List<Line>> lines, SampleAccount account) {
        double revenue = 0;
        double goods = 0;
        for (Line line : lines.getOrDefault(account, List.of())) {
            BigDecimal cost = line.cost();
            if (cost != null) {
                revenue += line.amount().doubleValue();
                goods += cost.doubleValue();
            }
        }
        return 1 - goods / revenue;
    }

    /// Standard deviation over mean of the days between two purchase days.
    private static double variation(Map<SampleAccount, List<Line>> lines, SampleAccount account) {
        List<Long> days =
                lines.getOrDefault(account, List.of()).stream()
                        .map(line -> line.position().day().toEpochDay())
                        .distinct()
                        .sorted()
                        .toList();
        double mean = (double) (days.getLast() - days.getFirst()) / (days.size() - 1);
        double squares = 0;
        for (int i = 1; i < days.size(); i++) {
            squares += Math.pow(days.get(i) - days.get(i - 1) - mean, 2);
        }
        return Math.sqrt(squares / (days.size() - 1)) / mean;
    }

    /// By nearest rank.
    private static double percentile(
            Set<SampleAccount> accounts, Function<SampleAccount, Double> value, double p) {
        List<Double> sorted = accounts.stream().map(value).sorted().toList();
        return sorted.get((int) Math.ceil(p * sorted.size()) - 1);
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(value -> value).sum();
    }

    private static void assertBetween(double low, double high, double value) {
        assertTrue(low <= value && value <= high, value + " is not within " + low + " and " + high);
    }

    private static <T> void assertDistinct(List<T> facts, Function<T, Object> key) {
        Set<Object> seen = new HashSet<>();
        facts.forEach(
                fact -> assertTrue(seen.add(key.apply(fact)), () -> "twice: " + key.apply(fact)));
    }
}
