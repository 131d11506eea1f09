package dev.vitalfew.intelligence;

import dev.vitalfew.api.PageTokens;
import dev.vitalfew.scoring.BriefingBalance;
import dev.vitalfew.scoring.CompetenceMatch;
import dev.vitalfew.scoring.Parity;
import dev.vitalfew.scoring.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Judges our own side of one account: are we equals, who fits, does news go both ways.
@ApplicationScoped
public class OwnSideService {
    private final Snapshots snapshots;
    private final Scene scene;
    private final PageTokens tokens;

    OwnSideService(Snapshots snapshots, Scene scene, PageTokens tokens) {
        this.snapshots = snapshots;
        this.scene = scene;
        this.tokens = tokens;
    }

    /// Empty where there is no such account, as everywhere here.
    public Optional<ParityView> parity(UUID account, DayQuery query) {
        LocalDate day = scene.day(query.asOf());
        Policy policy = scene.policy(day);
        return snapshots.read(
                snapshot -> {
                    TeamFacts facts = new TeamFacts(snapshot, account);
                    if (!facts.accountExists()) {
                        return Optional.empty();
                    }
                    Parity parity =
                            policy.parity().judge(facts.parity(day, policy.parity().months()));
                    return Optional.of(
                            new ParityView(
                                    account,
                                    day,
                                    policy.version(),
                                    parity.ratio(),
                                    parity.state(),
                                    policy.parity().mismatchBelow(),
                                    parity.coverage(),
                                    parity.findings().stream().map(ContributionView::of).toList()));
                });
    }

    public Optional<BriefingBalanceView> briefings(UUID account, DayQuery query) {
        LocalDate day = scene.day(query.asOf());
        Policy policy = scene.policy(day);
        return snapshots.read(
                snapshot -> {
                    TeamFacts facts = new TeamFacts(snapshot, account);
                    if (!facts.accountExists()) {
                        return Optional.empty();
                    }
                    BriefingBalance found = policy.briefing().analyse(facts.briefings(day), day);
                    return Optional.of(
                            new BriefingBalanceView(
                                    account,
                                    day,
                                    policy.version(),
                                    BriefingBalanceView.Way.of(found.inward()),
                                    BriefingBalanceView.Way.of(found.outward()),
                                    found.balance(),
                                    policy.briefing().percentile().doubleValue(),
                                    found.managers().stream()
                                            .map(
                                                    each ->
                                                            new BriefingBalanceView.Manager(
                                                                    UUID.fromString(
                                                                            each.sellerId()),
                                                                    each.number(),
                                                                    each.days()))
                                            .toList()));
                });
    }

    /// The last seller of a page.
    record Cursor(String sellerId) {}

    public Optional<CompetenceMatchView> competence(
            UUID account, DayQuery query, ItemsQuery items, boolean wholeTable) {
        Cursor after =
                tokens.read(items.pageToken(), Cursor.class, "competence-match", account, query);
        LocalDate day = scene.day(query.asOf());
        Policy policy = scene.policy(day);
        return snapshots.read(
                snapshot -> {
                    TeamFacts facts = new TeamFacts(snapshot, account);
                    if (!facts.accountExists()) {
                        return Optional.empty();
                    }
                    TeamFacts.Competences found = facts.competences(day);
                    List<CompetenceMatch> rest =
                            behind(after, policy.competence().rank(found.facts()));
                    int size = items.size(wholeTable);
                    List<CompetenceMatch> page = rest.stream().limit(size).toList();
                    String next =
                            rest.size() > size
                                    ? tokens.write(
                                            new Cursor(page.getLast().sellerId()),
                                            "competence-match",
                                            account,
                                            query)
                                    : null;
                    return Optional.of(
                            new CompetenceMatchView(
                                    account,
                                    day,
                                    policy.version(),
                                    facts.industry(),
                                    page.stream().map(match -> item(match, found)).toList(),
                                    next));
                });
    }

    /// From the start where the seller of the cursor is not judged any more.
    private static List<CompetenceMatch> behind(
            @Nullable Cursor after, List<CompetenceMatch> ranked) {
        if (after == null) {
            return ranked;
        }
        for (int place = 0; place < ranked.size(); place++) {
            if (ranked.get(place).sellerId().equals(after.sellerId())) {
                return ranked.subList(place + 1, ranked.size());
            }
        }
        return ranked;
    }

    private static CompetenceMatchView.Item item(
            CompetenceMatch match, TeamFacts.Competences found) {
        TeamFacts.Seller seller =
                Objects.requireNonNull(found.sellers().get(match.sellerId()), "judged above");
        return new CompetenceMatchView.Item(
                UUID.fromString(match.sellerId()),
                seller.name(),
                seller.manager(),
                match.score(),
                match.coverage(),
                match.findings().stream().map(ContributionView::of).toList());
    }
}
