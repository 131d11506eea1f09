package dev.vitalfew.intelligence;

import dev.vitalfew.api.Message;
import dev.vitalfew.scoring.churn.Contribution;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// What a contribution to the churn score says.
final class ChurnWords {
    static final String NO_RHYTHM = "fewer than three purchase days";
    static final String NO_RATE = "amounts without an exchange rate";
    static final String NO_REVENUE_BEFORE = "no revenue in the twelve months before";
    static final String NO_CONTACTS = "the account has no contacts";
    static final String NO_STRONG_TIE = "no tie is strong";
    static final String SAME_MANAGER = "the key account manager has not changed";
    static final String NO_ANSWER = "no survey was answered";
    static final String NO_COMPLAINT = "no complaint is recorded";
    static final String NO_SHARE_SEEN_TWICE = "no rival's share was seen twice";
    static final String NO_CONTRACT_ENDS = "no contract without a renewal ends";
    static final String NO_LEVEL = "it is not recorded what holds the relation";
    static final String NO_SPONSOR = "no sponsor is recorded";

    private ChurnWords() {}

    static Message reason(Contribution.Scored scored) {
        double observed = scored.observed();
        String number = rounded(observed, 1);
        return switch (scored.signal()) {
            case SILENCE ->
                    Message.of("silent for %s times its own mean time between purchases", number);
            case REVENUE_CHANGE ->
                    Message.of(
                            "revenue of the last twelve months changed by %s percent against the twelve before",
                            rounded(100 * observed, 1));
            case SATISFACTION -> Message.of("the latest rating is %s of 5", number);
            case OPEN_COMPLAINT ->
                    observed == 0
                            ? Message.of("no complaint has waited for a day")
                            : Message.of(
                                    "the oldest open complaint has waited for %s days", number);
            case COACHES ->
                    observed == 0
                            ? Message.of("nobody there helps us as a coach")
                            : Message.of("coaches who help us: %s", number);
            case COVERED_ECONOMIC_BUYERS ->
                    observed == 0
                            ? Message.of("no economic buyer is covered")
                            : Message.of("the economic buyer is covered");
            case BUS_FACTOR ->
                    Message.of("over half of the strong ties hang on so many people: %s", number);
            case RIVAL_SHARE_CHANGE ->
                    observed <= 0
                            ? Message.of("no rival's share has risen")
                            : Message.of(
                                    "a rival's share of a product line rose by %s points",
                                    rounded(100 * observed, 1));
            case CONTRACT_DAYS_LEFT ->
                    Message.of("a contract without a renewal deal ends in %s days", number);
            case MANAGER_CHANGE_AGE ->
                    Message.of("the key account manager changed %s days ago", number);
            case PRICE_ONLY ->
                    observed == 0
                            ? Message.of("more than price holds the relation")
                            : Message.of("price alone holds the relation");
            case LOST_SPONSORS ->
                    observed == 0
                            ? Message.of("no executive sponsor was lost within a year")
                            : Message.of(
                                    "executive sponsors who were lost within a year: %s", number);
        };
    }

    /// In the reader's language, what stands in English in the score.
    static Message why(String why) {
        return switch (why) {
            case NO_RHYTHM -> Message.of("fewer than three purchase days");
            case NO_RATE -> Message.of("amounts without an exchange rate");
            case NO_REVENUE_BEFORE -> Message.of("no revenue in the twelve months before");
            case NO_CONTACTS -> Message.of("the account has no contacts");
            case NO_STRONG_TIE -> Message.of("no tie is strong");
            case SAME_MANAGER -> Message.of("the key account manager has not changed");
            case NO_ANSWER -> Message.of("no survey was answered");
            case NO_COMPLAINT -> Message.of("no complaint is recorded");
            case NO_SHARE_SEEN_TWICE -> Message.of("no rival's share was seen twice");
            case NO_CONTRACT_ENDS -> Message.of("no contract without a renewal ends");
            case NO_LEVEL -> Message.of("it is not recorded what holds the relation");
            case NO_SPONSOR -> Message.of("no sponsor is recorded");
            default -> Message.of("not recorded"); // of a card from before there were such facts
        };
    }

    /// Why the points of a rule are others than before.
    static Message change(int points, @Nullable Contribution before, @Nullable Contribution after) {
        if (points > 0) {
            return Message.of("%d points more: %s; before: %s", points, said(after), said(before));
        }
        return points < 0
                ? Message.of("%d points less: %s; before: %s", -points, said(after), said(before))
                : Message.of("no other points: %s; before: %s", said(after), said(before));
    }

    private static Message said(@Nullable Contribution contribution) {
        return switch (contribution) {
            case Contribution.Scored scored -> reason(scored);
            case Contribution.NoEvidence missing -> why(missing.why());
            case null -> Message.of("no such rule");
        };
    }

    /// Whole numbers without decimals.
    private static String rounded(double value, int decimals) {
        return new BigDecimal(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
