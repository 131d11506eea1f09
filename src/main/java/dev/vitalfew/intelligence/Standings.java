package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.pipeline.PipelineStage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Where every deal stood at the end of a day, read from the histories alone, in one pass over
/// each: of the entries of a deal the last one counts, and the last one is the largest number.
/// Behind the head, `step` is what happened to each deal, and `p` the deals with their stage (0 to
/// 5), their outcome (0 open, 1 won, 2 lost, 3 dropped) and what was expected of them then.
///
/// Joins are by the deal alone, though the keys have the account before it: of two columns that go
/// together PostgreSQL expects next to no pairs, and would look up deal by deal.
///
/// @param conversion of amounts, open ones by the rate of the day, others by that of their closing
record Standings(LocalDate day, PipelineQuery query, Conversion conversion) {
    static final int OPEN = 0;
    static final int WON = 1;
    static final int LOST = 2;
    static final int DROPPED = 3;

    /// A stage as its place, from 0.
    static final String STAGE =
            """
            case %s when 'TARGETED' then 0 when 'CONTACTED' then 1 when 'INVESTIGATED' then 2 when 'PROVEN' then 3
                when 'COMMITTING' then 4 else 5 end""";

    /// The outcome as one of the numbers above.
    static final String OUTCOME =
            "case c.outcome when 'OPEN' then 0 when 'WON' then 1 when 'LOST' then 2 else 3 end";

    private static final String MOVES = "c.from_stage is distinct from c.to_stage";

    static Standings of(Snapshot snapshot, Scene scene, PipelineQuery query, LocalDate day) {
        return new Standings(day, query, scene.conversion(snapshot, query.currency(), day));
    }

    /// The head of a statement.
    Sql head() {
        return head("", "");
    }

    /// The same, where `p` also has the stages that each deal ever stood at, `entered`, and those
    /// of them from which it went on to a later one or was won, `advanced`: bit 0 is the first
    /// stage.
    Sql headWithStages() {
        StringBuilder steps = new StringBuilder();
        List<String> entered = new ArrayList<>();
        List<String> advanced = new ArrayList<>();
        for (PipelineStage stage : PipelineStage.values()) {
            int place = stage.place();
            steps.append(
                    ", min(c.number) filter (where c.to_stage = '%1$s' and %2$s) as first_%3$d, max(c.number) filter (where c.to_stage = '%1$s') as last_%3$d"
                            .formatted(stage.name(), MOVES, place));
            String came = "when s.first_%d is null then 0".formatted(place);
            entered.add("case %s else %d end".formatted(came, 1 << place));
            advanced.add(
                    "case %s when s.code %% 10 = %d%s then %d else 0 end"
                            .formatted(came, WON, later(place), 1 << place));
        }
        return head(
                steps.toString(),
                ", %s as entered, %s as advanced"
                        .formatted(String.join(" + ", entered), String.join(" + ", advanced)));
    }

    private static String later(int stage) {
        String later =
                IntStream.range(stage + 1, PipelineStage.COUNT)
                        .mapToObj("s.last_%d"::formatted)
                        .collect(Collectors.joining(", "));
        return later.isEmpty() ? "" : " or greatest(%s) > s.first_%d".formatted(later, stage);
    }

    private Sql head(String steps, String stages) {
        return Sql.of(
                """
                with step as (
                    select c.deal_id, max(c.number::bigint * 100 + %s * 10 + %s) as code,
                           max(c.at) as at, max(c.at) filter (where %s) as moved_at%s
                    from stage_change c where c.at < ? group by c.deal_id),
                term as (
                    select t.* from deal_terms t
                    where t.at < ? and not exists (
                        select 1 from deal_terms n
                        where n.account_id = t.account_id and n.deal_id = t.deal_id and n.number > t.number and n.at < ?)),
                p as (
                    select d.id, d.account_id, d.name, (s.code / 10 %% 10)::int as stage, (s.code %% 10)::int as outcome,
                           (s.at at time zone 'UTC')::date as closed_on, (s.moved_at at time zone 'UTC')::date as moved_on,
                           t.amount, t.currency, t.probability, t.expected_close_on, t.seller_id,
                           cardinality(d.traits) as traits, d.product_line, d.source, d.opened_on, d.entry_timing,
                           d.sales_mode, d.plan is not null as planned,
                           case when s.code %% 10 = 0 then ? else (s.at at time zone 'UTC')::date end as ordered_on%s
                    from step s
                    join term t on t.deal_id = s.deal_id
                    join deal d on d.id = s.deal_id)
                """
                        .formatted(STAGE.formatted("c.to_stage"), OUTCOME, MOVES, steps, stages),
                end(),
                end(),
                end(),
                Sql.day(day));
    }

    /// The first moment that is not seen.
    Sql.Value end() {
        return _ -> day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /// From and where, with the factor of each amount: the deals that the question is about.
    Sql deals() {
        return Sql.of("from p").then(conversion.join()).then(where());
    }

    /// The same without factors, for what is counted.
    Sql counted() {
        return Sql.of("from p").then(where());
    }

    Sql where() {
        Sql where = Sql.of("where true").then(query.accounts().conditionOnLines());
        if (!query.sellerId().isEmpty()) {
            where = where.then("and p.seller_id = any(?)", Sql.ids(query.sellerId()));
        }
        if (!query.team().isEmpty()) {
            where =
                    where.then(
                            "and p.seller_id in (select id from seller where team = any(?))",
                            Sql.texts(query.team()));
        }
        if (!query.productLine().isEmpty()) {
            where = where.then("and p.product_line = any(?)", Sql.texts(query.productLine()));
        }
        if (!query.source().isEmpty()) {
            where = where.then("and p.source = any(?)", Sql.texts(query.source()));
        }
        return where;
    }

    /// A sum in the currency of the answer, without what has no rate.
    ///
    /// @param amount an expression over the deal `p`
    /// @param filter a condition on it
    Sql sum(String amount, String filter) {
        return Sql.of("coalesce(sum(")
                .then(conversion.converted(Sql.of(amount)))
                .then(") filter (where " + filter + "), 0)");
    }

    /// Whether the amount has a rate, or there is none.
    Sql valued() {
        return Sql.of("not coalesce(").then(conversion.missing()).then(", false)");
    }
}
