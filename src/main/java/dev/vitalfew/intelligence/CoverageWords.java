package dev.vitalfew.intelligence;

import dev.vitalfew.api.Message;
import dev.vitalfew.scoring.BuyingInfluence;
import dev.vitalfew.scoring.CoachTest;
import dev.vitalfew.scoring.RedFlag;
import dev.vitalfew.scoring.RedFlag.Evidence;
import org.jspecify.annotations.Nullable;

/// What a red flag and its evidence say.
final class CoverageWords {
    private CoverageWords() {}

    static Message message(RedFlag flag) {
        return switch (flag.code()) {
            case BASE_MISSING -> Message.of("Nobody is named as %s", name(flag.base()));
            case BASE_NOT_COVERED ->
                    Message.of("The %s is named but not covered", name(flag.base()));
            case ECONOMIC_CONFLICT ->
                    Message.of(
                            "%d people are named as economic buyer; exactly one decides over the money",
                            flag.evidence().size());
            case VETO_RISK -> Message.of("Somebody who can say no alone is against us");
            case NO_PROFIT_CASE ->
                    Message.of("No gain in profit is named for those who care most about it");
            case FALSE_COACH -> Message.of("A coach fails one of the three tests");
            case SILENT_COACH -> Message.of("A coach has done nothing for us lately");
        };
    }

    static Message fact(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Nobody(int stakeholders) ->
                    Message.of(
                            "%d people have a part in this deal, none of them this one",
                            stakeholders);
            case Evidence.Holds(String _, BuyingInfluence base) ->
                    Message.of("is named as %s", name(base));
            case Evidence.NeverContacted(String _) -> Message.of("was never contacted");
            case Evidence.ContactedLongAgo(String _, var on, long days) ->
                    Message.of("was last contacted on %s, %d days ago", on, days);
            case Evidence.StanceUnknown(String _) -> Message.of("has no known stance");
            case Evidence.Against(String _, int stance) -> Message.of("has the stance %d", stance);
            case Evidence.NoProfitTheme(String _) ->
                    Message.of("has no win theme of the kind PROFIT");
            case Evidence.TestFailed(String _, CoachTest test) -> failed(test);
            case Evidence.Silent(String _, var since, long days) ->
                    Message.of("did something for us last on %s, %d days ago", since, days);
        };
    }

    private static Message failed(CoachTest test) {
        return switch (test) {
            case CREDIBLE_WITH_OTHERS -> Message.of("is not credible with the other influences");
            case FINDS_US_CREDIBLE -> Message.of("does not find us credible");
            case WANTS_US_TO_WIN -> Message.of("is not known to want us to win");
        };
    }

    private static Message name(@Nullable BuyingInfluence base) {
        return switch (base) {
            case null -> Message.of("buyer");
            case ECONOMIC -> Message.of("economic buyer");
            case TECHNICAL -> Message.of("technical buyer");
            case USER -> Message.of("user buyer");
            case COACH -> Message.of("coach");
        };
    }
}
