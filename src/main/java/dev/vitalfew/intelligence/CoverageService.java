package dev.vitalfew.intelligence;

import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.ReaderLanguage;
import dev.vitalfew.deal.DealQuery;
import dev.vitalfew.deal.DealService;
import dev.vitalfew.deal.DealView;
import dev.vitalfew.scoring.BuyingInfluence;
import dev.vitalfew.scoring.CoachTest;
import dev.vitalfew.scoring.Coverage;
import dev.vitalfew.scoring.CoverageRule;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.RedFlag;
import dev.vitalfew.scoring.RedFlag.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether the people who decide over deals are covered, for one deal or a page of them: the number
/// of statements is the same.
@ApplicationScoped
public class CoverageService {
    private final DealService deals;
    private final Snapshots snapshots;
    private final Scene scene;

    CoverageService(DealService deals, Snapshots snapshots, Scene scene) {
        this.deals = deals;
        this.snapshots = snapshots;
        this.scene = scene;
    }

    /// Empty where there is no such deal.
    public Optional<CoverageView> ofDeal(UUID id, CoverageQuery query, ReaderLanguage language) {
        return deals.find(id).map(deal -> judged(List.of(deal), query, language).getFirst());
    }

    public Page<CoverageView> list(
            DealQuery filter, PageQuery page, CoverageQuery query, ReaderLanguage language) {
        Page<DealView> found = deals.list(filter, page);
        return Page.of(judged(found.items(), query, language), found.nextPageToken())
                .withCount(found.count());
    }

    private List<CoverageView> judged(
            List<DealView> some, CoverageQuery query, ReaderLanguage language) {
        LocalDate day = scene.day(query.asOf());
        List<UUID> ids = some.stream().map(DealView::id).toList();
        Map<UUID, BuyingCentre> centres =
                snapshots.read(snapshot -> BuyingCentres.of(snapshot, ids, day));
        Policy policy = scene.policy(day);
        Locale reader = language.locale();
        return some.stream()
                .map(
                        deal ->
                                view(
                                        new Question(deal, day, policy),
                                        centres.getOrDefault(
                                                deal.id(), new BuyingCentre(List.of())),
                                        reader))
                .toList();
    }

    private record Question(DealView deal, LocalDate day, Policy policy) {}

    private static CoverageView view(Question question, BuyingCentre centre, Locale reader) {
        DealView deal = question.deal();
        LocalDate day = question.day();
        Policy policy = question.policy();
        Coverage coverage = policy.coverage().judge(centre.asOf(day));
        Map<String, BuyingCentre.Member> members =
                centre.members().stream()
                        .collect(Collectors.toMap(one -> one.facts().id(), Function.identity()));
        return new CoverageView(
                deal.id(),
                deal.accountId(),
                deal.name(),
                day,
                policy.version(),
                coverage.fraction(),
                coverage.risk(),
                bases(coverage),
                coverage.redFlags().stream().map(flag -> flag(flag, members, reader)).toList(),
                centre.members().stream()
                        .filter(one -> one.facts().influences().contains(BuyingInfluence.COACH))
                        .map(CoverageService::coach)
                        .toList());
    }

    static CoverageView.Bases bases(Coverage coverage) {
        return new CoverageView.Bases(
                base(coverage, BuyingInfluence.ECONOMIC),
                base(coverage, BuyingInfluence.TECHNICAL),
                base(coverage, BuyingInfluence.USER),
                base(coverage, BuyingInfluence.COACH));
    }

    private static CoverageView.Base base(Coverage coverage, BuyingInfluence influence) {
        Coverage.Base base = coverage.bases().get(influence);
        if (base == null) {
            throw new IllegalStateException("a coverage without " + influence);
        }
        return new CoverageView.Base(
                base.state(), base.ids().stream().map(UUID::fromString).toList());
    }

    private static CoverageView.Flag flag(
            RedFlag flag, Map<String, BuyingCentre.Member> members, Locale reader) {
        return new CoverageView.Flag(
                flag.code(),
                flag.base(),
                CoverageWords.message(flag).in(reader),
                flag.evidence().stream().map(one -> evidence(one, members, reader)).toList());
    }

    private static CoverageView.Evidence evidence(
            Evidence evidence, Map<String, BuyingCentre.Member> members, Locale reader) {
        String id = personOf(evidence);
        BuyingCentre.Member member = id == null ? null : members.get(id);
        return new CoverageView.Evidence(
                CoverageWords.fact(evidence).in(reader),
                member == null ? null : member.id(),
                member == null ? null : member.name(),
                member != null && evidence instanceof Evidence.ContactedLongAgo
                        ? member.lastInteraction()
                        : null);
    }

    static @Nullable String personOf(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Nobody _ -> null;
            case Evidence.Holds(String id, var _) -> id;
            case Evidence.NeverContacted(String id) -> id;
            case Evidence.ContactedLongAgo(String id, var _, var _) -> id;
            case Evidence.StanceUnknown(String id) -> id;
            case Evidence.Against(String id, var _) -> id;
            case Evidence.NoProfitTheme(String id) -> id;
            case Evidence.TestFailed(String id, var _) -> id;
            case Evidence.Silent(String id, var _, var _) -> id;
        };
    }

    private static CoverageView.Coach coach(BuyingCentre.Member member) {
        return new CoverageView.Coach(
                member.id(),
                member.name(),
                CoverageRule.passes(member.facts(), CoachTest.CREDIBLE_WITH_OTHERS),
                CoverageRule.passes(member.facts(), CoachTest.FINDS_US_CREDIBLE),
                CoverageRule.passes(member.facts(), CoachTest.WANTS_US_TO_WIN),
                member.facts().coach().lastWorkOn(),
                member.introduced());
    }
}
