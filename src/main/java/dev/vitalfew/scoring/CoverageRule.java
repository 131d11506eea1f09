package dev.vitalfew.scoring;

import dev.vitalfew.scoring.Coverage.Base;
import dev.vitalfew.scoring.RedFlag.Evidence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Judges the buying centre of a deal (D 3.2 to 3.4, after Miller and Heiman). A base is covered by
/// one person who is named for it, was met within `contactDays`, and whose stance is known and not
/// below 0. Exactly one person decides over the money: more of them are a conflict, which is not
/// covered.
///
/// What nobody knows fails no test: a coach is false where a test is known to fail, and silent only
/// where their work is recorded at all.
///
/// @param contactDays how long a contact counts: on day `asOf - contactDays` it still does
/// @param coachDays how long a coach may do nothing for us
public record CoverageRule(int contactDays, int coachDays) {
    public CoverageRule {
        Require.that(
                contactDays >= 0 && coachDays >= 0,
                () -> "need days of at least 0, got %d and %d".formatted(contactDays, coachDays));
    }

    public Coverage judge(CoverageFacts facts) {
        Map<BuyingInfluence, Base> bases = new EnumMap<>(BuyingInfluence.class);
        List<RedFlag> flags = new ArrayList<>();
        for (BuyingInfluence base : BuyingInfluence.values()) {
            List<StakeholderFacts> holders = those(facts, one -> one.influences().contains(base));
            CoverageState state = state(base, holders, facts.asOf());
            bases.put(base, new Base(state, holders.stream().map(StakeholderFacts::id).toList()));
            RedFlag flag = flag(base, state, holders, facts);
            if (flag != null) {
                flags.add(flag);
            }
        }
        addIfAny(flags, RedFlagCode.VETO_RISK, vetoes(facts));
        addIfAny(flags, RedFlagCode.NO_PROFIT_CASE, withoutProfit(facts));
        addIfAny(flags, RedFlagCode.FALSE_COACH, failedTests(facts));
        addIfAny(flags, RedFlagCode.SILENT_COACH, silentCoaches(facts));
        long covered =
                bases.values().stream().filter(b -> b.state() == CoverageState.COVERED).count();
        return new Coverage(
                (double) covered / BuyingInfluence.values().length, risk(flags), bases, flags);
    }

    private static List<StakeholderFacts> those(
            CoverageFacts facts, Predicate<StakeholderFacts> wanted) {
        return facts.stakeholders().stream().filter(wanted).toList();
    }

    private CoverageState state(
            BuyingInfluence base, List<StakeholderFacts> holders, LocalDate asOf) {
        if (holders.isEmpty()) {
            return CoverageState.MISSING;
        }
        if (base == BuyingInfluence.ECONOMIC && holders.size() > 1) {
            return CoverageState.CONFLICT;
        }
        return holders.stream().anyMatch(holder -> lacks(holder, asOf).isEmpty())
                ? CoverageState.COVERED
                : CoverageState.NAMED;
    }

    private @Nullable RedFlag flag(
            BuyingInfluence base,
            CoverageState state,
            List<StakeholderFacts> holders,
            CoverageFacts facts) {
        return switch (state) {
            case COVERED -> null;
            case MISSING ->
                    new RedFlag(
                            RedFlagCode.BASE_MISSING,
                            base,
                            List.of(new Evidence.Nobody(facts.stakeholders().size())));
            case NAMED ->
                    new RedFlag(
                            RedFlagCode.BASE_NOT_COVERED,
                            base,
                            holders.stream()
                                    .flatMap(holder -> lacks(holder, facts.asOf()).stream())
                                    .toList());
            case CONFLICT ->
                    new RedFlag(
                            RedFlagCode.ECONOMIC_CONFLICT,
                            base,
                            holders.stream()
                                    .<Evidence>map(holder -> new Evidence.Holds(holder.id(), base))
                                    .toList());
        };
    }

    /// What keeps the person from covering a base that they are named for.
    private List<Evidence> lacks(StakeholderFacts one, LocalDate asOf) {
        List<Evidence> lacks = new ArrayList<>();
        LocalDate contact = one.lastContactOn();
        if (contact == null) {
            lacks.add(new Evidence.NeverContacted(one.id()));
        } else if (daysBetween(contact, asOf) > contactDays) {
            lacks.add(new Evidence.ContactedLongAgo(one.id(), contact, daysBetween(contact, asOf)));
        }
        Integer stance = one.stance();
        if (stance == null) {
            lacks.add(new Evidence.StanceUnknown(one.id()));
        } else if (stance < 0) {
            lacks.add(new Evidence.Against(one.id(), stance));
        }
        return lacks;
    }

    private static List<Evidence> vetoes(CoverageFacts facts) {
        List<Evidence> found = new ArrayList<>();
        for (StakeholderFacts one : those(facts, StakeholderFacts::veto)) {
            Integer stance = one.stance();
            if (stance != null && stance < 0) {
                found.add(new Evidence.Against(one.id(), stance));
            }
        }
        return found;
    }

    private static List<Evidence> withoutProfit(CoverageFacts facts) {
        return those(
                        facts,
                        one ->
                                !one.profitTheme()
                                        && (one.topOfficer()
                                                || one.influences()
                                                        .contains(BuyingInfluence.ECONOMIC)))
                .stream()
                .<Evidence>map(one -> new Evidence.NoProfitTheme(one.id()))
                .toList();
    }

    private static List<StakeholderFacts> coaches(CoverageFacts facts) {
        return those(facts, one -> one.influences().contains(BuyingInfluence.COACH));
    }

    private static List<Evidence> failedTests(CoverageFacts facts) {
        List<Evidence> failed = new ArrayList<>();
        for (StakeholderFacts coach : coaches(facts)) {
            for (CoachTest test : CoachTest.values()) {
                Boolean passed = passes(coach, test);
                if (passed != null && !passed) {
                    failed.add(new Evidence.TestFailed(coach.id(), test));
                }
            }
        }
        return failed;
    }

    /// Null where nobody knows. Who wants us to win shows it in their stance, unless somebody has
    /// said so.
    public static @Nullable Boolean passes(StakeholderFacts coach, CoachTest test) {
        return switch (test) {
            case CREDIBLE_WITH_OTHERS -> coach.coach().credibleWithOthers();
            case FINDS_US_CREDIBLE -> coach.coach().findsUsCredible();
            case WANTS_US_TO_WIN -> {
                Boolean said = coach.coach().wantsUsToWin();
                Integer stance = coach.stance();
                yield (said != null || stance == null) ? said : Boolean.valueOf(stance > 0);
            }
        };
    }

    private List<Evidence> silentCoaches(CoverageFacts facts) {
        List<Evidence> silent = new ArrayList<>();
        for (StakeholderFacts one : coaches(facts)) {
            LocalDate last = one.coach().lastWorkOn();
            if (last != null && daysBetween(last, facts.asOf()) > coachDays) {
                silent.add(new Evidence.Silent(one.id(), last, daysBetween(last, facts.asOf())));
            }
        }
        return silent;
    }

    private static long daysBetween(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    private static void addIfAny(List<RedFlag> flags, RedFlagCode code, List<Evidence> evidence) {
        if (!evidence.isEmpty()) {
            flags.add(new RedFlag(code, null, evidence));
        }
    }

    private static DealRisk risk(List<RedFlag> flags) {
        if (flags.stream().anyMatch(flag -> flag.code() == RedFlagCode.VETO_RISK)) {
            return DealRisk.HIGH;
        }
        return flags.isEmpty() ? DealRisk.LOW : DealRisk.MEDIUM;
    }
}
