package dev.vitalfew.intelligence;

import dev.vitalfew.api.PageTokens;
import dev.vitalfew.deal.Stage;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.pipeline.Ageing;
import dev.vitalfew.scoring.pipeline.AgeingRule;
import dev.vitalfew.scoring.pipeline.PipelineStage;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which open deals stand still (D 4.2).
@ApplicationScoped
public class AgeingService {
    private final PolicyService policies;
    private final Snapshots snapshots;
    private final Scene scene;
    private final PageTokens tokens;

    AgeingService(PolicyService policies, Snapshots snapshots, Scene scene, PageTokens tokens) {
        this.policies = policies;
        this.snapshots = snapshots;
        this.scene = scene;
        this.tokens = tokens;
    }

    /// The last deal of a page.
    private record Cursor(LocalDate since, UUID id) {}

    /// The open deals by stage, and a page of them.
    ///
    /// @param wholeTable whether an answer without `limit` has all items
    @Timed(
            value = "vitalfew.portfolio.answers",
            extraTags = {"answer", "ageing"})
    public AgeingView ageing(PipelineQuery query, ItemsQuery items, boolean wholeTable) {
        Cursor after = tokens.read(items.pageToken(), Cursor.class, "ageing", query);
        LocalDate day = scene.day(query.asOf());
        Policy policy = policies.on(day);
        AgeingRule rule = policy.pipeline().ageing();
        int size = items.size(wholeTable);
        return snapshots.read(
                snapshot -> {
                    Standings standings = Standings.of(snapshot, scene, query, day);
                    Map<PipelineStage, AgeingRule.Pace> paces =
                            Paces.read(snapshot, standings, rule);
                    List<AgeingView.Item> found =
                            snapshot.rows(
                                    page(standings, after, size),
                                    row -> item(row, day, rule, paces));
                    boolean more = found.size() > size;
                    List<AgeingView.Item> shown = more ? found.subList(0, size) : found;
                    List<AgeingView.StageRow> stages =
                            stages(counts(standing(snapshot, standings), rule, paces));
                    return new AgeingView(
                            day,
                            policy.version(),
                            stages.stream().mapToLong(AgeingView.StageRow::deals).sum(),
                            stages,
                            shown,
                            more ? tokenOf(shown.getLast(), query) : null);
                });
    }

    private String tokenOf(AgeingView.Item last, PipelineQuery query) {
        return tokens.write(new Cursor(last.since(), last.id()), "ageing", query);
    }

    private static Sql page(Standings standings, @Nullable Cursor after, int size) {
        Sql deals =
                standings
                        .head()
                        .then("select p.id, p.account_id, p.name, p.seller_id, p.stage, p.moved_on")
                        .then(standings.counted())
                        .then("and p.outcome = 0");
        Sql behind =
                after == null
                        ? deals
                        : deals.then(
                                "and (p.moved_on, p.id) > (?, ?)",
                                Sql.day(after.since()),
                                Sql.id(after.id()));
        return behind.then(
                "order by p.moved_on, p.id limit ?",
                _ -> Math.min(size, Integer.MAX_VALUE - 1) + 1);
    }

    private static AgeingView.Item item(
            ResultSet row,
            LocalDate day,
            AgeingRule rule,
            Map<PipelineStage, AgeingRule.Pace> paces)
            throws SQLException {
        PipelineStage stage = PipelineStage.at(row.getInt("stage"));
        LocalDate since = row.getObject("moved_on", LocalDate.class);
        long days = ChronoUnit.DAYS.between(since, day);
        return new AgeingView.Item(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getObject("seller_id", UUID.class),
                Stage.valueOf(stage.name()),
                since,
                days,
                rule.judge(days, paces.get(stage)));
    }

    private static List<AgeingView.StageRow> stages(
            Map<PipelineStage, FunnelView.StageAgeing> found) {
        List<AgeingView.StageRow> rows = new ArrayList<>();
        for (PipelineStage stage : PipelineStage.values()) {
            FunnelView.StageAgeing ageing = Objects.requireNonNull(found.get(stage));
            rows.add(
                    new AgeingView.StageRow(
                            Stage.valueOf(stage.name()),
                            ageing.onTrack() + ageing.slow() + ageing.stale() + ageing.unknown(),
                            ageing));
        }
        return rows;
    }

    /// Open deals that came to their stage on the same day.
    ///
    /// @param days since then
    record Standing(PipelineStage stage, long days, long deals) {}

    private static List<Standing> standing(Snapshot snapshot, Standings standings) {
        return snapshot.rows(
                standings
                        .head()
                        .then(
                                "select p.stage, ?::date - p.moved_on, count(*)",
                                Sql.day(standings.day()))
                        .then(standings.counted())
                        .then("and p.outcome = 0 group by 1, 2"),
                row ->
                        new Standing(
                                PipelineStage.at(row.getInt(1)), row.getLong(2), row.getLong(3)));
    }

    /// The open deals of each stage by how long they stand there.
    static Map<PipelineStage, FunnelView.StageAgeing> counts(
            List<Standing> standing, AgeingRule rule, Map<PipelineStage, AgeingRule.Pace> paces) {
        int unknown = Ageing.values().length;
        long[][] counts = new long[PipelineStage.COUNT][unknown + 1];
        for (Standing each : standing) {
            Ageing ageing = rule.judge(each.days(), paces.get(each.stage()));
            counts[each.stage().place()][ageing == null ? unknown : ageing.place()] += each.deals();
        }
        Map<PipelineStage, FunnelView.StageAgeing> found = new EnumMap<>(PipelineStage.class);
        for (PipelineStage stage : PipelineStage.values()) {
            found.put(stage, counted(counts[stage.place()], paces.get(stage)));
        }
        return found;
    }

    private static FunnelView.StageAgeing counted(long[] count, AgeingRule.@Nullable Pace pace) {
        return new FunnelView.StageAgeing(
                count[Ageing.ON_TRACK.place()],
                count[Ageing.SLOW.place()],
                count[Ageing.STALE.place()],
                count[Ageing.values().length],
                pace == null ? null : pace.slowAfter(),
                pace == null ? null : pace.staleAfter(),
                pace == null ? 0 : pace.won());
    }
}
