package dev.vitalfew.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What lies beside the own sales: products of rivals, what accounts could buy, what changes in
/// their industries, and campaigns with the leads that they brought.
final class MarketBook {
    private static final List<String> RIVALS =
            List.of("Nordhavn Pumps", "Brünner Armaturen", "Castelló Fluidos", "東海ポンプ工業");

    private static final List<String> LINES =
            Catalogue.PRODUCTS.stream().map(Catalogue.Product::line).distinct().toList();

    private record Installed(
            SampleAccount account, UUID id, String rival, String line, LocalDate since) {}

    private record Potential(
            SampleAccount account, UUID id, String line, long yearly, LocalDate day) {}

    private record Event(UUID id, String kind, String title, LocalDate day, String impacts) {}

    private record Campaign(
            UUID id, String name, String source, LocalDate from, int leads, int orders, int cost) {}

    private record Lead(
            UUID id,
            String name,
            Campaign campaign,
            LocalDate day,
            String state,
            @Nullable UUID account) {}

    private final Chance chance;
    private final List<Installed> installed = new ArrayList<>();
    private final List<Potential> potentials = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Campaign> campaigns = new ArrayList<>();
    private final List<Lead> leads = new ArrayList<>();

    MarketBook(Chance chance, List<SampleAccount> accounts) {
        this.chance = chance;
        accounts.forEach(this::look);
        happen();
        advertise(accounts);
    }

    private void look(SampleAccount account) {
        LocalDate day = CustomerBase.LAST_DAY.minusDays(chance.between(20, 300));
        if (chance.happens(0.25)) {
            LocalDate since = day.minusDays(chance.between(100, 2_000));
            installed.add(
                    new Installed(
                            account,
                            chance.id(day),
                            chance.oneOf(RIVALS),
                            chance.oneOf(LINES),
                            since));
        }
        if (chance.happens(0.3)) {
            double yearly = account.behaviour().yearlySales() * chance.between(0.1, 0.9);
            potentials.add(
                    new Potential(
                            account, chance.id(day), chance.oneOf(LINES), Math.round(yearly), day));
        }
    }

    private void happen() {
        add(
                "REGULATION",
                "Lower limits for waste water",
                "2026-03-02",
                "Water",
                2,
                "Chemicals",
                -1);
        add(
                "MARKET_TREND",
                "Food makers move to dry cleaning",
                "2026-05-18",
                "Food and beverage",
                -1,
                "Pharmaceuticals",
                1);
        add(
                "RIVAL_MOVE",
                "Nordhavn Pumps opens a works in Poland",
                "2026-06-22",
                "Pulp and paper",
                -1,
                "Mining",
                -1);
        add("MARKET_TREND", "数据中心液冷需求快速增长", "2026-09-07", "Electronics", 2, "Energy", 1);
    }

    private void add(
            String kind,
            String title,
            String day,
            String one,
            int first,
            String other,
            int second) {
        LocalDate date = LocalDate.parse(day);
        String impacts =
                "[{\"industry\": \"%s\", \"impact\": %d}, {\"industry\": \"%s\", \"impact\": %d}]"
                        .formatted(one, first, other, second);
        events.add(new Event(chance.id(date), kind, title, date, impacts));
    }

    private void advertise(List<SampleAccount> accounts) {
        campaign("Water fair, Amsterdam", "EXHIBITION", "2026-03-10", 30, 5, 24_000);
        campaign("Energy check on the web", "WEB", "2026-04-01", 60, 6, 7_500);
        campaign("Customers bring customers", "REFERRAL", "2026-01-15", 20, 8, 3_000);
        List<SampleAccount> won =
                accounts.stream()
                        .filter(one -> one.part() == SampleAccount.Part.NEVER_BOUGHT)
                        .toList();
        for (Campaign campaign : campaigns) {
            int brought = (int) Math.round(campaign.leads() * chance.between(0.6, 1.2));
            for (int i = 0; i < brought; i++) {
                LocalDate day = campaign.from().plusDays(chance.between(0, 120));
                String state = chance.oneOf(List.of("NEW", "VERIFIED", "VERIFIED", "REJECTED"));
                boolean known = state.equals("VERIFIED") && chance.happens(0.2);
                leads.add(
                        new Lead(
                                chance.id(day),
                                "Lead %s-%02d".formatted(campaign.source().charAt(0), i + 1),
                                campaign,
                                day,
                                state,
                                known ? chance.oneOf(won).id() : null));
            }
        }
    }

    private void campaign(
            String name, String source, String from, int leadsWanted, int orders, int cost) {
        LocalDate day = LocalDate.parse(from);
        campaigns.add(new Campaign(chance.id(day), name, source, day, leadsWanted, orders, cost));
    }

    List<SampleTable> tables() {
        return List.of(
                installedTable(), potentialTable(), eventTable(), campaignTable(), leadTable());
    }

    private SampleTable installedTable() {
        return SampleTable.of(
                "installed_product",
                columns("account_id", "rival", "product", "product_line", "since"),
                installed,
                one ->
                        row(
                                one.id(),
                                one.since(),
                                one.account().id(),
                                one.rival(),
                                one.line() + " of " + one.rival(),
                                one.line(),
                                one.since()));
    }

    private SampleTable potentialTable() {
        return SampleTable.of(
                "potential",
                columns(
                        "account_id",
                        "product_line",
                        "yearly_amount",
                        "yearly_currency",
                        "assessed_on"),
                potentials,
                one ->
                        row(
                                one.id(),
                                one.day(),
                                one.account().id(),
                                one.line(),
                                one.yearly(),
                                one.account().currency(),
                                one.day()));
    }

    private SampleTable eventTable() {
        return SampleTable.of(
                "environment_event",
                columns("kind", "title", "occurred_on", "impacts", "worth_sharing"),
                events,
                one ->
                        row(
                                one.id(),
                                one.day(),
                                one.kind(),
                                one.title(),
                                one.day(),
                                one.impacts(),
                                true));
    }

    private SampleTable campaignTable() {
        return SampleTable.of(
                "campaign",
                columns(
                        "name",
                        "source",
                        "begins_on",
                        "target_leads",
                        "target_orders",
                        "cost_amount",
                        "cost_currency"),
                campaigns,
                one ->
                        row(
                                one.id(),
                                one.from(),
                                one.name(),
                                one.source(),
                                one.from(),
                                one.leads(),
                                one.orders(),
                                one.cost(),
                                "EUR"));
    }

    private SampleTable leadTable() {
        return SampleTable.of(
                "lead",
                columns(
                        "name",
                        "source",
                        "campaign_id",
                        "received_on",
                        "state",
                        "verified_on",
                        "account_id"),
                leads,
                one ->
                        row(
                                one.id(),
                                one.day(),
                                one.name(),
                                one.campaign().source(),
                                one.campaign().id(),
                                one.day(),
                                one.state(),
                                one.state().equals("NEW") ? null : one.day().plusDays(6),
                                one.account()));
    }

    private static List<String> columns(String... own) {
        List<String> columns = new ArrayList<>(List.of("id", "created_at", "updated_at"));
        columns.addAll(List.of(own));
        return columns;
    }

    private static List<@Nullable Object> row(UUID id, LocalDate day, @Nullable Object... own) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(id);
        IntStream.range(0, 2).forEach(_ -> row.add(day + "T12:00Z"));
        row.addAll(Arrays.asList(own));
        return row;
    }
}
