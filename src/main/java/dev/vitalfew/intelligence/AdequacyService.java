package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.pipeline.Adequacy;
import dev.vitalfew.scoring.pipeline.AdequacyRule;
import dev.vitalfew.scoring.pipeline.PipelineStage;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether the pipeline is full enough, as a whole and for each who fills it (D 4.1).
@ApplicationScoped
public class AdequacyService {
    private static final Comparator<AdequacyView.Item> NEEDIEST_FIRST =
            Comparator.comparing(
                            AdequacyView.Item::adequacy,
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(
                            AdequacyView.Item::name,
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(
                            AdequacyView.Item::id, Comparator.nullsLast(Comparator.naturalOrder()));

    private final PolicyService policies;
    private final Snapshots snapshots;
    private final Scene scene;

    AdequacyService(PolicyService policies, Snapshots snapshots, Scene scene) {
        this.policies = policies;
        this.snapshots = snapshots;
        this.scene = scene;
    }

    /// @param name null of deals that are nobody's
    private record Unit(@Nullable String id, @Nullable String name) {}

    private record Cell(Unit unit, int stage, int deals) {}

    @Timed(
            value = "vitalfew.portfolio.answers",
            extraTags = {"answer", "adequacy"})
    public AdequacyView adequacy(
            PipelineQuery query, TargetQuery target, AdequacyQuery asked, Locale reader) {
        LocalDate day = scene.day(query.asOf());
        Policy policy = policies.on(day);
        AdequacyRule rule =
                policy.pipeline()
                        .adequacy()
                        .in(
                                Objects.requireNonNullElse(
                                        asked.mode(), policy.pipeline().adequacy().mode()));
        List<Cell> cells =
                snapshots.read(
                        snapshot ->
                                read(
                                        snapshot,
                                        Standings.of(snapshot, scene, query, day),
                                        asked.by()));
        Adequacy whole = rule.judge(actual(cells), target.wins());
        return new AdequacyView(
                day,
                policy.version(),
                target.wins(),
                whole.mode(),
                whole.targets(),
                whole.required(),
                whole.actual(),
                whole.gaps(),
                whole.excess(),
                whole.fraction(),
                AdequacyView.stage(whole.bottleneck()),
                PipelineWords.of(whole).in(reader),
                asked.by() == null ? null : items(cells, rule, target.wins(), reader));
    }

    /// Also whose deals are all over: they need most.
    private static List<Cell> read(
            Snapshot snapshot, Standings standings, AdequacyQuery.@Nullable Unit by) {
        String unit =
                switch (by) {
                    case null -> "null::text, null::text";
                    case SELLER -> "w.id::text, w.name";
                    case TEAM -> "null::text, w.team";
                };
        return snapshot.rows(
                standings
                        .head()
                        .then(
                                "select %s, p.stage, count(*) filter (where p.outcome = 0) from p left join seller w on w.id = p.seller_id"
                                        .formatted(unit))
                        .then(standings.where())
                        .then("group by 1, 2, 3 order by 2, 1, 3"),
                row ->
                        new Cell(
                                new Unit(row.getString(1), row.getString(2)),
                                row.getInt(3),
                                row.getInt(4)));
    }

    private static List<Integer> actual(List<Cell> cells) {
        List<Integer> actual = new ArrayList<>(Collections.nCopies(PipelineStage.COUNT, 0));
        cells.forEach(cell -> actual.set(cell.stage(), actual.get(cell.stage()) + cell.deals()));
        return actual;
    }

    private static List<AdequacyView.Item> items(
            List<Cell> cells, AdequacyRule rule, int wins, Locale reader) {
        Map<Unit, List<Cell>> byUnit = new LinkedHashMap<>();
        cells.forEach(
                cell -> byUnit.computeIfAbsent(cell.unit(), _ -> new ArrayList<>()).add(cell));
        return byUnit.entrySet().stream()
                .map(
                        one ->
                                AdequacyView.Item.of(
                                        one.getKey().id(),
                                        one.getKey().name(),
                                        rule.judge(actual(one.getValue()), wins),
                                        reader))
                .sorted(NEEDIEST_FIRST)
                .toList();
    }
}
