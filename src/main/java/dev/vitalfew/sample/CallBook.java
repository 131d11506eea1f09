package dev.vitalfew.sample;

import dev.vitalfew.sample.SampleAccount.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two years of visits and calls. Large customers are seen often, small ones twice a year; whoever
/// falls silent has not been seen for a while, which nobody noticed. Accounts of [Stories] have
/// their own.
final class CallBook {
    private static final LocalDate FIRST_DAY = CustomerBase.LAST_DAY.minusYears(2);
    private static final double LARGE = 400_000;
    private static final double MIDDLING = 80_000;

    private static final List<String> WORDS =
            List.of(
                    "Walked the plant; the second line runs at its limit.",
                    "Talked about spare parts.",
                    "Wants to see figures before the summer.",
                    "Went through the open orders.",
                    "Asked about a trial at their site.",
                    "His boss decides, and was not there.",
                    "又来看了一次样机。",
                    "Nothing new.");

    private static final List<String> PROMISES =
            List.of(
                    "Sends the drawings",
                    "Opens the repair records",
                    "Brings his boss to the next meeting",
                    "Frees one pump for a trial");

    /// One visit, call or mail.
    ///
    /// @param outcome null where it was about nothing
    private record Call(
            SampleAccount account,
            UUID id,
            LocalDate day,
            String kind,
            @Nullable String outcome,
            List<@Nullable Object> more) {}

    private final SalesForce sellers;
    private final List<Call> calls = new ArrayList<>();

    CallBook(Chance chance, List<SampleAccount> accounts, SalesForce sellers, Set<UUID> told) {
        this.sellers = sellers;
        for (SampleAccount account : accounts) {
            if (isSeen(account.part()) && !told.contains(account.id())) {
                see(chance, account);
            }
        }
    }

    private static boolean isSeen(Part part) {
        return switch (part) {
            case ORDINARY, GROUP_PARENT, LOSS_MAKING_GIANT, FALLING_SILENT, POOR_FIT, GROWER ->
                    true;
            case RETURNS_ONLY, LOST, NEVER_BOUGHT -> false;
        };
    }

    private static double usualDays(SampleAccount account) {
        double sales = account.behaviour().yearlySales();
        return sales >= LARGE ? 35 : sales >= MIDDLING ? 70 : 150;
    }

    private void see(Chance chance, SampleAccount account) {
        LocalDate last =
                account.part() == Part.FALLING_SILENT
                        ? CustomerBase.LAST_DAY.minusMonths(8)
                        : CustomerBase.LAST_DAY;
        double usual = usualDays(account);
        LocalDate day = FIRST_DAY.plusDays(chance.between(0, (int) usual));
        while (!day.isAfter(last)) {
            if (!day.isBefore(account.since())) {
                calls.add(call(chance, account, day));
            }
            day = day.plusDays(5 + Math.round(chance.exponential(usual)));
        }
    }

    private static Call call(Chance chance, SampleAccount account, LocalDate day) {
        String kind = chance.oneOf(List.of("VISIT", "VISIT", "VISIT", "CALL", "CALL", "MAIL"));
        boolean talk = !kind.equals("MAIL");
        String outcome = talk && chance.happens(0.8) ? outcome(chance) : null;
        boolean advance = "ADVANCE".equals(outcome);
        boolean asked = "ORDER".equals(outcome) || "NO_SALE".equals(outcome);
        List<@Nullable Object> more =
                Arrays.asList(
                        talk ? stage(outcome) : null,
                        talk ? chance.between(1, 8) : null,
                        talk ? chance.between(0, 5) : null,
                        talk ? chance.between(0, advance ? 5 : 2) : null,
                        talk ? chance.between(0, advance ? 4 : 1) : null,
                        advance ? chance.oneOf(PROMISES) : null,
                        advance ? day.plusDays(chance.between(5, 30)) : null,
                        asked && chance.happens(0.6) ? technique(chance) : null,
                        chance.oneOf(WORDS));
        return new Call(account, chance.id(day), day, kind, outcome, more);
    }

    private static String outcome(Chance chance) {
        return chance.oneOf(
                List.of(
                        "ORDER",
                        "ADVANCE",
                        "ADVANCE",
                        "CONTINUATION",
                        "CONTINUATION",
                        "CONTINUATION",
                        "NO_SALE"));
    }

    private static String stage(@Nullable String outcome) {
        if (outcome == null) {
            return "OPENING";
        }
        return switch (outcome) {
            case "ORDER" -> "COMMITMENT";
            case "ADVANCE" -> "DEMONSTRATING";
            default -> "INVESTIGATING"; // it went no further
        };
    }

    private static String technique(Chance chance) {
        return chance.oneOf(
                List.of("ASSUMPTIVE", "ALTERNATIVE", "BLUNT", "BLANK_ORDER", "LAST_CHANCE"));
    }

    SampleTable table() {
        return SampleTable.of(
                "interaction",
                List.of(
                        "account_id",
                        "id",
                        "source",
                        "external_id",
                        "kind",
                        "at",
                        "seller_id",
                        "outcome",
                        "recorded_at",
                        "spin_stage",
                        "situation_questions",
                        "problem_questions",
                        "implication_questions",
                        "need_payoff_questions",
                        "advance_action",
                        "advance_due_on",
                        "closing_technique",
                        "summary"),
                calls,
                call -> {
                    List<@Nullable Object> row =
                            new ArrayList<@Nullable Object>(
                                    Arrays.<@Nullable Object>asList(
                                            call.account().id(),
                                            call.id(),
                                            FictionalCompany.SOURCE,
                                            "V-" + call.id(),
                                            call.kind(),
                                            call.day() + "T10:00Z",
                                            sellers.sellerOf(call.account()).id(),
                                            call.outcome(),
                                            call.day() + "T17:00Z"));
                    row.addAll(call.more());
                    return row;
                });
    }
}
