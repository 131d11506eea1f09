package dev.vitalfew.intelligence.key;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.intelligence.Conversion;
import dev.vitalfew.intelligence.Figures;
import dev.vitalfew.intelligence.ItemsQuery;
import dev.vitalfew.intelligence.PortfolioQuery;
import dev.vitalfew.intelligence.Scene;
import dev.vitalfew.intelligence.Snapshots;
import dev.vitalfew.intelligence.Whose;
import dev.vitalfew.intelligence.key.TierStandings.One;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.key.KeyDecision;
import dev.vitalfew.scoring.key.KeyRule;
import dev.vitalfew.scoring.key.Tier;
import dev.vitalfew.scoring.value.ValueRule;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tiers of accounts (D 1.9): where they are, where a review would move them, and the review.
@ApplicationScoped
public class TierService {
    private static final int MOVES_SHOWN = 1_000;
    private static final Comparator<Place> HIGHEST_FIRST =
            Comparator.comparing(Place::tier)
                    .thenComparing(Place::revenue)
                    .reversed()
                    .thenComparing(place -> place.id().toString());

    private final Snapshots snapshots;
    private final Scene scene;
    private final PageTokens tokens;
    private final Store store;

    TierService(Snapshots snapshots, Scene scene, PageTokens tokens, Store store) {
        this.snapshots = snapshots;
        this.scene = scene;
        this.tokens = tokens;
        this.store = store;
    }

    /// What is kept of tiers.
    @Singleton
    static class Store {
        private final FitRepository fits;
        private final TierRepository tiers;
        private final Clock clock;

        Store(FitRepository fits, TierRepository tiers, Clock clock) {
            this.fits = fits;
            this.tiers = tiers;
            this.clock = clock;
        }
    }

    /// The place of an account in the list.
    private record Place(Tier tier, BigDecimal revenue, UUID id) {
        static Place of(One one) {
            return new Place(one.tier(), one.year(), one.id());
        }
    }

    /// Counts over all accounts, and a page of them.
    ///
    /// @param wholeTable whether an answer without `limit` has all items
    @Timed(
            value = "vitalfew.portfolio.answers",
            extraTags = {"answer", "tiers"})
    public TiersView tiers(PortfolioQuery query, ItemsQuery items, boolean wholeTable) {
        Place after = tokens.read(items.pageToken(), Place.class, "tiers", query);
        LocalDate day = scene.period(query).last();
        Policy policy = scene.policy(day);
        return snapshots.read(
                snapshot -> {
                    Conversion conversion = scene.conversion(snapshot, query.currency(), day);
                    List<One> all =
                            new TierStandings(snapshot, policy, store.fits::told)
                                    .read(query.whose(), day, conversion);
                    List<One> page =
                            all.stream()
                                    .filter(
                                            one ->
                                                    after == null
                                                            || HIGHEST_FIRST.compare(
                                                                            Place.of(one), after)
                                                                    > 0)
                                    .sorted(Comparator.comparing(Place::of, HIGHEST_FIRST))
                                    .limit(items.size(wholeTable) + 1L)
                                    .toList();
                    boolean more = page.size() > items.size(wholeTable);
                    List<One> shown = more ? page.subList(0, page.size() - 1) : page;
                    String next =
                            more ? tokens.write(Place.of(shown.getLast()), "tiers", query) : null;
                    return view(policy, day, conversion.currency(), all, shown, next);
                });
    }

    private static TiersView view(
            Policy policy,
            LocalDate day,
            String currency,
            List<One> all,
            List<One> shown,
            @Nullable String next) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal key = BigDecimal.ZERO;
        int pending = 0;
        for (One one : all) {
            BigDecimal sales = one.year().max(BigDecimal.ZERO);
            total = total.add(sales);
            key = one.tier().compareTo(Tier.KEY) >= 0 ? key.add(sales) : key;
            pending += one.next(policy.key()) == one.tier() ? 0 : 1;
        }
        return new TiersView(
                day,
                policy.version(),
                currency,
                all.size(),
                new TiersView.Counts(
                        count(all, Tier.PROSPECT),
                        count(all, Tier.BASE),
                        count(all, Tier.QUASI_KEY),
                        count(all, Tier.KEY),
                        count(all, Tier.STRATEGIC)),
                ValueRule.part(key, total),
                pending,
                shown.stream().map(one -> item(one, policy.key())).toList(),
                next);
    }

    private static int count(List<One> all, Tier tier) {
        return (int) all.stream().filter(one -> one.tier() == tier).count();
    }

    private static TiersView.Item item(One one, KeyRule rule) {
        KeyDecision decision = one.decision();
        TierStandings.Decided override = one.override();
        return new TiersView.Item(
                one.id(),
                one.name(),
                TierRepository.wire(one.tier()),
                TierRepository.wire(one.next(rule)),
                TierRepository.wire(one.byScore(rule)),
                one.since(),
                decision == null ? null : decision.score(),
                Figures.plain(one.year()),
                one.current(),
                one.cumulative(),
                one.technology(),
                override == null ? null : override.author(),
                override == null ? null : override.reason(),
                override == null ? null : override.expiresOn());
    }

    /// Moves every account to the tier that its score or somebody's decision gives it.
    ///
    /// @param author who asked for it
    /// @throws dev.vitalfew.api.Problem where the day lies in the future
    @Transactional
    public TierReviewView review(NewTierReview wanted, String author, Locale reader) {
        LocalDate today = scene.day(null);
        LocalDate day = wanted.asOf() == null ? today : wanted.asOf();
        if (day.isAfter(today)) {
            throw VALIDATION_FAILED.because("asOf is today or earlier").at("asOf");
        }
        Policy policy = scene.policy(day);
        List<One> all =
                snapshots.read(
                        snapshot ->
                                new TierStandings(snapshot, policy, store.fits::told)
                                        .read(
                                                Whose.referenced(wanted.sources()),
                                                day,
                                                scene.conversion(snapshot, null, day)));
        List<TierReviewView.Move> moves = new ArrayList<>();
        int promoted = 0;
        int demoted = 0;
        TierRepository.Occasion occasion =
                new TierRepository.Occasion(day, author, store.clock.instant(), null);
        for (One one : all) {
            Tier next = one.next(policy.key());
            if (next == one.tier() || !moved(one, next, occasion)) {
                continue;
            }
            boolean up = next.compareTo(one.tier()) > 0;
            promoted += up ? 1 : 0;
            demoted += up ? 0 : 1;
            if (moves.size() < MOVES_SHOWN) {
                moves.add(move(one, next, policy.key(), reader));
            }
        }
        return new TierReviewView(day, policy.version(), all.size(), promoted, demoted, moves);
    }

    private boolean moved(One one, Tier next, TierRepository.Occasion occasion) {
        KeyDecision decision = one.decision();
        Double score = decision == null ? null : Double.valueOf(decision.score());
        return store.tiers.move(
                new TierRepository.Move(one.id(), one.tier(), next, score), occasion);
    }

    private static TierReviewView.Move move(One one, Tier next, KeyRule rule, Locale reader) {
        AccountTier from = TierRepository.wire(one.tier());
        return new TierReviewView.Move(
                one.id(), from, TierRepository.wire(next), reason(one, next, rule).in(reader));
    }

    private static Message reason(One one, Tier next, KeyRule rule) {
        TierStandings.Decided override = one.override();
        if (override != null) {
            return Message.of("decided by %s: %s", override.author(), override.reason());
        }
        return switch (next) {
            case KEY, STRATEGIC -> screens(one, rule);
            case QUASI_KEY ->
                    Message.of(
                            "big in another way: %s of 100", FitWords.rounded(one.greatestAxis()));
            case BASE ->
                    one.tier() == Tier.PROSPECT
                            ? Message.of("it has bought")
                            : Message.of("nothing lifts it above the base");
            case PROSPECT -> Message.of("it has never bought");
        };
    }

    private static Message screens(One one, KeyRule rule) {
        KeyDecision decision = one.decision();
        return decision == null
                ? Message.of("no screen was judged")
                : FitWords.screens(decision, rule.threshold());
    }
}
