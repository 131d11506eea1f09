package dev.vitalfew.intelligence;

import dev.vitalfew.api.PageTokens;
import dev.vitalfew.intelligence.ChurnScoring.Scored;
import dev.vitalfew.intelligence.lifetime.Prospects;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.churn.ChurnBand;
import dev.vitalfew.scoring.churn.Contribution;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The portfolio by the risk of churn (D 6.2): every account is scored, and as many are kept as a
/// page shows.
@ApplicationScoped
public class ChurnService {
    private final Snapshots snapshots;
    private final Scene scene;
    private final PageTokens tokens;
    private final PolicyService policies;
    private final Prospects.Maker prospects;

    ChurnService(
            Snapshots snapshots,
            Scene scene,
            PageTokens tokens,
            PolicyService policies,
            Prospects.Maker prospects) {
        this.snapshots = snapshots;
        this.scene = scene;
        this.tokens = tokens;
        this.policies = policies;
        this.prospects = prospects;
    }

    /// Sums over all accounts, and a page of them.
    ///
    /// @param wholeTable whether an answer without `limit` has all items
    @Timed(
            value = "vitalfew.portfolio.answers",
            extraTags = {"answer", "churn"})
    public ChurnListView churn(
            PortfolioQuery query, ItemsQuery items, boolean wholeTable, Locale reader) {
        Cursor after = tokens.read(items.pageToken(), Cursor.class, "churn", query);
        Period period = scene.period(query);
        Policy policy = policies.on(period.last());
        Prospects known = prospects.of(period.last(), query.source(), policy);
        return snapshots.read(
                snapshot -> {
                    Conversion conversion =
                            scene.conversion(snapshot, query.currency(), period.last());
                    Buying.Question question =
                            new Buying.Question(
                                    Whose.of(query.accounts(), query.sellerId()),
                                    period,
                                    conversion);
                    Riskiest found = new Riskiest(after, items.size(wholeTable));
                    new ChurnScoring(snapshot, policy)
                            .each(question, part -> part.forEach(found::add));
                    Lines lines =
                            new Lines(
                                    period,
                                    query.accounts(),
                                    Credit.once(query.sellerId()),
                                    conversion);
                    List<Scored> page = found.page();
                    return new ChurnListView(
                            period.last(),
                            policy.version(),
                            conversion.currency(),
                            known.horizonDays(),
                            known.modelsId(),
                            found.accounts,
                            found.bands(),
                            LeftOut.withoutRate(snapshot, lines),
                            page.stream().map(one -> item(one, known, period, reader)).toList(),
                            found.more && !page.isEmpty()
                                    ? tokens.write(Cursor.of(page.getLast()), "churn", query)
                                    : null);
                });
    }

    /// The last account of a page.
    private record Cursor(int score, BigDecimal revenue, UUID id) {
        static final Comparator<Cursor> RISKIEST_FIRST =
                Comparator.comparingInt(Cursor::score)
                        .thenComparing(Cursor::revenue)
                        .reversed()
                        .thenComparing(one -> one.id().toString());

        static Cursor of(Scored scored) {
            return new Cursor(scored.churn().score(), atRisk(scored), scored.buying().account());
        }
    }

    private static BigDecimal atRisk(Scored scored) {
        return scored.buying().year().max(BigDecimal.ZERO);
    }

    /// The page behind a cursor, of however many accounts; and sums over all of them.
    private static final class Riskiest {
        private static final Comparator<Scored> ORDER =
                Comparator.comparing(Cursor::of, Cursor.RISKIEST_FIRST);

        private final @Nullable Cursor after;
        private final int size;
        private final PriorityQueue<Scored> kept = new PriorityQueue<>(ORDER.reversed());
        private final Map<ChurnBand, Integer> number = new EnumMap<>(ChurnBand.class);
        private final Map<ChurnBand, BigDecimal> revenue = new EnumMap<>(ChurnBand.class);
        private boolean more;
        private int accounts;

        Riskiest(@Nullable Cursor after, int size) {
            this.after = after;
            this.size = size;
        }

        void add(Scored one) {
            accounts++;
            number.merge(one.churn().band(), 1, Integer::sum);
            revenue.merge(one.churn().band(), atRisk(one), BigDecimal::add);
            if (after != null && Cursor.RISKIEST_FIRST.compare(Cursor.of(one), after) <= 0) {
                return;
            }
            kept.add(one);
            if (kept.size() > size) {
                kept.remove();
                more = true;
            }
        }

        List<Scored> page() {
            return kept.stream().sorted(ORDER).toList();
        }

        ChurnListView.Bands bands() {
            return new ChurnListView.Bands(
                    band(ChurnBand.LOW), band(ChurnBand.MEDIUM), band(ChurnBand.HIGH));
        }

        private ChurnListView.Band band(ChurnBand band) {
            return new ChurnListView.Band(
                    number.getOrDefault(band, 0),
                    Figures.plain(revenue.getOrDefault(band, BigDecimal.ZERO)));
        }
    }

    private static ChurnListView.Item item(
            Scored one, Prospects known, Period period, Locale reader) {
        Buying buying = one.buying();
        Prospects.Prospect prospect =
                buying.days() == 0 ? null : known.of(buying.activity(period.last()));
        return new ChurnListView.Item(
                buying.account(),
                buying.name(),
                one.churn().score(),
                one.churn().band(),
                one.churn().coverage(),
                prospect == null ? null : prospect.alive(),
                prospect == null ? null : prospect.purchases(),
                Figures.plain(atRisk(one)),
                drivers(one.churn().contributions(), reader));
    }

    private static List<ChurnListView.Driver> drivers(
            List<Contribution> contributions, Locale reader) {
        return contributions.stream()
                .filter(Contribution.Scored.class::isInstance)
                .map(Contribution.Scored.class::cast)
                .filter(scored -> scored.points() > 0)
                .sorted(
                        Comparator.comparingInt(Contribution.Scored::points)
                                .reversed()
                                .thenComparing(Contribution.Scored::signal))
                .map(
                        scored ->
                                new ChurnListView.Driver(
                                        scored.signal().name(),
                                        scored.points(),
                                        ChurnWords.reason(scored).in(reader)))
                .toList();
    }
}
