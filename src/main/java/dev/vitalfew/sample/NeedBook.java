package dev.vitalfew.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// What customers need, and how far each need came. Two thirds were first heard in a complaint or a
/// doubt; many of them stay there, because nobody asked on.
final class NeedBook {
    private static final List<String> LIFE =
            List.of("IMPLICIT", "CLARIFIED", "EXPLICIT", "MATCHED", "SATISFIED");

    /// @param kind of solution
    private record Theme(String statement, String source, String kind) {}

    private static final List<Theme> THEMES =
            List.of(
                    new Theme("Repairs stop the line for days", "complaint", "TECHNICAL"),
                    new Theme("Nobody knows which pump fails next", "visit", "PROCESS"),
                    new Theme("Too many spare parts on the shelf", "audit", "FINANCIAL"),
                    new Theme(
                            "New people need half a year to learn the plant",
                            "visit",
                            "MANAGERIAL"),
                    new Theme("Energy for pumping has doubled in price", "call", "FINANCIAL"),
                    new Theme("希望减少夜班维修", "visit", "PROCESS"),
                    new Theme("Seals do not last in hot water", "complaint", "TECHNICAL"));

    /// @param steps how many of its life it took after its first
    private record Need(
            SampleAccount account, UUID id, Theme theme, LocalDate raised, int first, int steps) {
        String state(int step) {
            return LIFE.get(first + step);
        }

        /// A need takes about three weeks from one state to the next.
        LocalDate day(int step) {
            return raised.plusDays(23L * step);
        }
    }

    private record Step(Need need, int number) {}

    private final List<Need> needs = new ArrayList<>();

    NeedBook(Chance chance, List<SampleAccount> accounts) {
        for (SampleAccount account : accounts) {
            int number = chance.happens(0.6) ? chance.between(1, 3) : 0;
            for (int i = 0; i < number; i++) {
                add(chance, account);
            }
        }
    }

    private void add(Chance chance, SampleAccount account) {
        LocalDate raised = CustomerBase.LAST_DAY.minusDays(chance.between(1, 500));
        int first = chance.happens(0.66) ? 0 : 2;
        int steps = 0;
        while (first + steps < LIFE.size() - 1
                && chance.happens(0.6)
                && !raised.plusDays(23L * (steps + 1)).isAfter(CustomerBase.LAST_DAY)) {
            steps++;
        }
        if (!raised.isBefore(account.since())) {
            needs.add(
                    new Need(
                            account,
                            chance.id(raised),
                            chance.oneOf(THEMES),
                            raised,
                            first,
                            steps));
        }
    }

    List<SampleTable> tables() {
        return List.of(table(), transitions());
    }

    private SampleTable table() {
        return SampleTable.of(
                "need",
                List.of(
                        "account_id",
                        "id",
                        "version",
                        "kind",
                        "statement",
                        "source",
                        "solution_type",
                        "raised_on",
                        "state",
                        "state_since",
                        "created_at",
                        "updated_at"),
                needs,
                need ->
                        Arrays.asList(
                                need.account().id(),
                                need.id(),
                                need.steps(),
                                need.first() == 0 ? "IMPLICIT" : "EXPLICIT",
                                need.theme().statement(),
                                need.theme().source(),
                                need.theme().kind(),
                                need.raised(),
                                need.state(need.steps()),
                                need.day(need.steps()) + "T00:00Z",
                                need.raised() + "T12:00Z",
                                need.day(need.steps()) + "T12:00Z"));
    }

    private SampleTable transitions() {
        List<Step> steps = new ArrayList<>();
        for (Need need : needs) {
            for (int number = 0; number <= need.steps(); number++) {
                steps.add(new Step(need, number));
            }
        }
        return SampleTable.of(
                "need_transition",
                List.of(
                        "account_id",
                        "need_id",
                        "number",
                        "from_state",
                        "to_state",
                        "at",
                        "by",
                        "recorded_at"),
                steps,
                step -> {
                    Need need = step.need();
                    String at = need.day(step.number()) + "T00:00Z";
                    return Arrays.asList(
                            need.account().id(),
                            need.id(),
                            step.number() + 1,
                            step.number() == 0 ? null : need.state(step.number() - 1),
                            need.state(step.number()),
                            at,
                            FictionalCompany.SOURCE,
                            at);
                });
    }
}
