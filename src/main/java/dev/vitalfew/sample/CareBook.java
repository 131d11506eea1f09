package dev.vitalfew.sample;

import dev.vitalfew.sample.SampleAccount.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How satisfied customers are, what they complain about, what is agreed with them, what rivals
/// have there, and who stands up for us: as a rule all is well, and where it is not, every rule of
/// churn has something to find. Those who fall silent have given every sign.
final class CareBook {
    private static final LocalDate END = CustomerBase.LAST_DAY;

    private static final List<String> RIVALS =
            List.of("Nordhavn Pumps", "Brünner Armaturen", "Castelló Fluidos");

    private static final List<String> LINES =
            Catalogue.PRODUCTS.stream().map(Catalogue.Product::line).distinct().toList();

    private static final List<String> REASONS =
            List.of(
                    "Spare parts take three weeks",
                    "Nobody calls back",
                    "Dearer than the others, and no better",
                    "售后响应太慢");

    private record Survey(UUID id, String name, LocalDate opens, LocalDate closes) {}

    private record Response(
            SampleAccount account,
            UUID id,
            Survey survey,
            int rating,
            LocalDate day,
            @Nullable String reason) {}

    private record Complaint(
            SampleAccount account,
            UUID id,
            String statement,
            String severity,
            LocalDate raised,
            @Nullable LocalDate closed) {}

    private record Contract(
            SampleAccount account,
            UUID id,
            String line,
            LocalDate starts,
            LocalDate ends,
            long total) {}

    private record Share(
            SampleAccount account,
            UUID id,
            String line,
            String rival,
            String share,
            LocalDate day) {}

    private record Stage(
            SampleAccount account, UUID id, String stage, String level, LocalDate since) {}

    private record Sponsor(
            SampleAccount account, UUID id, LocalDate since, @Nullable LocalDate lost) {}

    private final Chance chance;
    private final List<Survey> surveys = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private final List<Contract> contracts = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final List<Sponsor> sponsors = new ArrayList<>();

    CareBook(Chance chance, List<SampleAccount> accounts) {
        this.chance = chance;
        Survey before = survey("Satisfaction 2025", "2025-09-01");
        Survey now = survey("Satisfaction 2026", "2026-09-01");
        for (SampleAccount account : accounts) {
            switch (account.part()) {
                case FALLING_SILENT -> strained(account, before, now);
                case LOST -> lost(account, before);
                case NEVER_BOUGHT -> {}
                case ORDINARY, GROUP_PARENT, LOSS_MAKING_GIANT, POOR_FIT, GROWER, RETURNS_ONLY ->
                        usual(account, before, now);
            }
        }
    }

    private Survey survey(String name, String opens) {
        LocalDate day = LocalDate.parse(opens);
        Survey survey = new Survey(chance.id(day), name, day, day.plusDays(29));
        surveys.add(survey);
        return survey;
    }

    private void usual(SampleAccount account, Survey before, Survey now) {
        if (chance.happens(0.4)) {
            answer(account, before, chance.oneOf(List.of(5, 5, 4, 4, 4, 3)));
        }
        if (chance.happens(0.4)) {
            answer(account, now, chance.oneOf(List.of(5, 5, 4, 4, 4, 4, 3, 3, 2)));
        }
        if (chance.happens(0.2)) {
            LocalDate raised = END.minusDays(chance.between(10, 400));
            LocalDate closed = raised.plusDays(chance.between(2, 60));
            complain(account, raised, closed.isAfter(END) ? null : closed);
        }
        if (account.behaviour().yearlySales() >= Stories.LARGE / 4) {
            boolean ending = chance.happens(0.15);
            agree(
                    account,
                    END.plusDays(ending ? chance.between(30, 85) : chance.between(120, 700)));
            watch(account, 0.15, 0.15 + chance.between(-0.05, 0.06));
            stages.add(
                    stage(
                            account,
                            "STABLE",
                            chance.oneOf(List.of("QUALITY", "QUALITY", "CULTURE"))));
            sponsors.add(new Sponsor(account, id(), account.since(), null));
        }
        if (account.part() == Part.POOR_FIT) {
            stages.add(stage(account, "STABLE", "PRICE"));
        }
    }

    /// The last thing that they said was no good one.
    private void strained(SampleAccount account, Survey before, Survey now) {
        answer(account, before, 4);
        answer(account, now, chance.oneOf(List.of(1, 1, 2)));
        complain(account, END.minusDays(chance.between(60, 120)), null);
        agree(account, END.plusDays(chance.between(40, 80)));
        watch(account, 0.1, 0.35);
        stages.add(stage(account, "AT_RISK", "PRICE"));
        sponsors.add(
                new Sponsor(
                        account, id(), account.since(), END.minusDays(chance.between(40, 200))));
    }

    private void lost(SampleAccount account, Survey before) {
        answer(account, before, 2);
        complain(account, before.opens().minusDays(40), before.opens().plusDays(20));
        stages.add(stage(account, "ENDED", "PRICE"));
    }

    private void answer(SampleAccount account, Survey survey, int rating) {
        LocalDate day = survey.opens().plusDays(chance.between(0, 29));
        String reason = rating <= 2 ? chance.oneOf(REASONS) : null;
        if (!day.isBefore(account.since())) {
            responses.add(new Response(account, chance.id(day), survey, rating, day, reason));
        }
    }

    private void complain(SampleAccount account, LocalDate raised, @Nullable LocalDate closed) {
        if (!raised.isBefore(account.since())) {
            complaints.add(
                    new Complaint(
                            account,
                            chance.id(raised),
                            chance.oneOf(REASONS),
                            chance.oneOf(List.of("LOW", "MEDIUM", "HIGH")),
                            raised,
                            closed));
        }
    }

    private void agree(SampleAccount account, LocalDate ends) {
        long total = Math.round(account.behaviour().yearlySales() * 2);
        contracts.add(
                new Contract(
                        account,
                        id(),
                        chance.oneOf(LINES),
                        ends.minusYears(2).plusDays(1),
                        ends,
                        total));
    }

    private void watch(SampleAccount account, double then, double now) {
        String line = chance.oneOf(LINES);
        String rival = chance.oneOf(RIVALS);
        share(account, line, rival, then, END.minusDays(330));
        share(account, line, rival, now, END.minusDays(20));
    }

    private void share(
            SampleAccount account, String line, String rival, double share, LocalDate day) {
        String rounded = Long.toString(Math.round(share * 100));
        shares.add(
                new Share(
                        account,
                        chance.id(day),
                        line,
                        rival,
                        "0." + (rounded.length() < 2 ? "0" + rounded : rounded),
                        day));
    }

    private Stage stage(SampleAccount account, String stage, String level) {
        LocalDate since = END.minusDays(chance.between(30, 200));
        return new Stage(account, chance.id(since), stage, level, since);
    }

    private UUID id() {
        return chance.id(END);
    }

    List<SampleTable> tables() {
        List<SampleTable> tables = new ArrayList<>(satisfaction());
        tables.addAll(relations());
        return tables;
    }

    private List<SampleTable> satisfaction() {
        return List.of(
                SampleTable.of(
                        "survey",
                        List.of("id", "name", "opens_on", "closes_on", "created_at", "updated_at"),
                        surveys,
                        one -> row(one.opens(), one.id(), one.name(), one.opens(), one.closes())),
                SampleTable.of(
                        "survey_response",
                        columns("survey_id", "rating", "responded_on", "reason"),
                        responses,
                        one ->
                                row(
                                        one.day(),
                                        one.account().id(),
                                        one.id(),
                                        one.survey().id(),
                                        one.rating(),
                                        one.day(),
                                        one.reason())),
                SampleTable.of(
                        "complaint",
                        columns("statement", "severity", "raised_on", "closed_on"),
                        complaints,
                        one ->
                                row(
                                        one.raised(),
                                        one.account().id(),
                                        one.id(),
                                        one.statement(),
                                        one.severity(),
                                        one.raised(),
                                        one.closed())));
    }

    private List<SampleTable> relations() {
        return List.of(
                SampleTable.of(
                        "contract",
                        columns(
                                "title",
                                "starts_on",
                                "ends_on",
                                "product_line",
                                "total_amount",
                                "total_currency"),
                        contracts,
                        one ->
                                row(
                                        one.starts(),
                                        one.account().id(),
                                        one.id(),
                                        "%s, two years".formatted(one.line()),
                                        one.starts(),
                                        one.ends(),
                                        one.line(),
                                        one.total(),
                                        one.account().currency())),
                SampleTable.of(
                        "competitor_share",
                        columns("product_line", "rival", "share", "observed_on"),
                        shares,
                        one ->
                                row(
                                        one.day(),
                                        one.account().id(),
                                        one.id(),
                                        one.line(),
                                        one.rival(),
                                        one.share(),
                                        one.day())),
                SampleTable.of(
                        "relationship_stage",
                        columns("stage", "competition_level", "since"),
                        stages,
                        one ->
                                row(
                                        one.since(),
                                        one.account().id(),
                                        one.id(),
                                        one.stage(),
                                        one.level(),
                                        one.since())),
                SampleTable.of(
                        "sponsor",
                        columns("side", "since", "lost_on"),
                        sponsors,
                        one ->
                                row(
                                        one.since(),
                                        one.account().id(),
                                        one.id(),
                                        "CUSTOMER",
                                        one.since(),
                                        one.lost())));
    }

    private static List<String> columns(String... of) {
        List<String> columns = new ArrayList<>(List.of("account_id", "id"));
        columns.addAll(List.of(of));
        columns.addAll(List.of("created_at", "updated_at"));
        return columns;
    }

    private static List<@Nullable Object> row(LocalDate day, @Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        row.addAll(Arrays.asList(values));
        row.add(day + "T12:00Z");
        row.add(day + "T12:00Z");
        return row;
    }
}
