package dev.vitalfew.imports.merging;

import static dev.vitalfew.imports.merging.StageChanges.AT;
import static dev.vitalfew.imports.merging.StageChanges.BY;
import static dev.vitalfew.imports.merging.StageChanges.DEAL;
import static dev.vitalfew.imports.merging.StageChanges.REASON;
import static dev.vitalfew.imports.merging.StageChanges.TO;

import dev.vitalfew.api.MergeLock;
import dev.vitalfew.imports.reading.RowCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The merge of told changes into the histories of their deals. A deal, a moment and a stage are
/// the key. What is told joins what is stored in the order of the moments; of changes to one stage
/// that follow each other the first counts. The entry that an import of deals had to assume gives
/// way to one that is told of the same day. Then the histories of all deals with news are numbered
/// anew, and the deals stand where their histories lead.
final class StageChangeMerge implements Merge {
    private static final String LINKED = "import_linked";
    private static final String TOLD = "import_told";
    private static final String REPLACED = "import_replaced";
    private static final String HISTORY = "import_history";

    @Override
    public String table() {
        return "stage_change";
    }

    @Override
    public Set<Column> keyColumns() {
        return Set.of();
    }

    @Override
    public Set<MergeLock> locks(MergeSettings settings) {
        return EnumSet.of(MergeLock.DEALS);
    }

    @Override
    public void judge(MergeSession session) throws SQLException {
        session.execute(
                """
                create temp table %1$s on commit drop as
                select s.*, d.id as deal_id, d.account_id, d.opened_on, d.closed_on
                from (select s.*, (select r.deal_id from deal_ref r
                                   where r.source = :source and r.external_id = s."deal_ref") as linked_id
                      from %2$s s where s.reject is null) s
                left join deal d on d.id = s.linked_id"""
                        .formatted(LINKED, Staging.TABLE));
        session.execute("analyze " + LINKED);
        session.count(
                """
                select count(*) from (select d.id from deal d where d.id in (select l.deal_id from %s l)
                                      order by d.id for update) held"""
                        .formatted(LINKED)); // nobody moves them meanwhile
        session.execute("create temp table %s on commit drop as %s".formatted(TOLD, told(session)));
        session.execute("analyze " + TOLD);
        session.execute(
                """
                create temp table %1$s on commit drop as
                select f.deal_id, f.line
                from (select distinct on (deal_id) * from %2$s where judged not like 'ROW%%'
                      order by deal_id, "at", line) f
                join stage_change c on c.account_id = f.account_id and c.deal_id = f.deal_id and c.number = 1
                where f.judged = '%3$s' and c.assumed and (f."at" at time zone 'UTC')::date = f.opened_on"""
                        .formatted(REPLACED, TOLD, Verdicts.NEW));
        session.execute("analyze " + REPLACED);
        session.execute(
                """
                create temp table %1$s on commit drop as
                select case when p.same then '%2$s' else t.judged end as verdict, t.*
                from %3$s t left join (%4$s) p on p.line = t.line
                where t.judged <> '%5$s'"""
                        .formatted(
                                Verdicts.TABLE,
                                Verdicts.rejection(
                                        RowCode.ROW_VALUE,
                                        TO.name() + " is the stage that the deal has then already"),
                                TOLD,
                                placed(),
                                Verdicts.UNCHANGED));
    }

    private static String told(MergeSession session) {
        List<String> cases = new ArrayList<>();
        cases.add(
                Verdicts.reject("l.deal_id is null", RowCode.ROW_REFERENCE_NOT_FOUND, DEAL.name()));
        cases.addAll(Verdicts.modeConflicts(session.settings(), "t.number is not null", AT.name()));
        cases.add(
                Verdicts.reject(
                        "l.\"at\" > cast(:now as timestamptz)",
                        RowCode.ROW_VALUE,
                        AT.name(),
                        "is in the future"));
        cases.add(
                Verdicts.reject(
                        "(l.\"at\" at time zone 'UTC')::date < l.opened_on",
                        RowCode.ROW_VALUE,
                        AT.name(),
                        "is before the deal was opened"));
        cases.add(
                Verdicts.reject(
                        "(l.\"at\" at time zone 'UTC')::date > l.closed_on",
                        RowCode.ROW_VALUE,
                        AT.name(),
                        "is after the deal was closed"));
        cases.add(
                Verdicts.reject(
                        "row_number() over (partition by l.deal_id, l.\"at\", l.\"to\" order by l.line) > 1",
                        RowCode.ROW_DUPLICATE_IN_FILE,
                        AT.name()));
        cases.add("when t.number is null then '%s'".formatted(Verdicts.NEW));
        cases.add(
                "when t.reason is distinct from %s or t.by <> %s then '%s'"
                        .formatted(reason(session, "l"), author(session, "l"), Verdicts.CHANGED));
        return """
        select case %s else '%s' end as judged, t.number as stored_number, l.*,
               %s as said_reason, coalesce(%s, :author) as said_by
        from %s l
        left join stage_change t on t.account_id = l.account_id and t.deal_id = l.deal_id and t.at = l."at"
            and t.to_stage = l."to" and t.from_stage is distinct from t.to_stage"""
                .formatted(
                        String.join(" ", cases),
                        Verdicts.UNCHANGED,
                        reason(session, "l"),
                        author(session, "l"),
                        LINKED);
    }

    private static String reason(MergeSession session, String staged) {
        return session.presence().merged(REASON, staged, "t.reason");
    }

    private static String author(MergeSession session, String staged) {
        return "coalesce(%s, t.by)".formatted(session.presence().merged(BY, staged, "t.by"));
    }

    /// Which of the new rows would move a deal to the stage at which it is then.
    private static String placed() {
        return """
        select line, to_stage = lag(to_stage) over (partition by deal_id
                     order by (number is not distinct from 1) desc, at, number nulls last, line) as same
        from (select c.deal_id, null::bigint as line, c.at, c.number, c.to_stage
              from stage_change c
              join (select distinct account_id, deal_id from %1$s where judged = '%2$s') d using (account_id, deal_id)
              left join %3$s r on r.deal_id = c.deal_id and c.number = 1
              where c.from_stage is distinct from c.to_stage and r.deal_id is null
              union all
              select deal_id, line, "at", null, "to" from %1$s where judged = '%2$s') moves"""
                .formatted(TOLD, Verdicts.NEW, REPLACED);
    }

    @Override
    public void apply(MergeSession session, MergeResult judged) throws SQLException {
        session.execute(
                """
                update stage_change c set reason = v.said_reason, by = v.said_by
                from %s v
                where v.verdict = '%s' and c.account_id = v.account_id and c.deal_id = v.deal_id
                  and c.number = v.stored_number"""
                        .formatted(Verdicts.TABLE, Verdicts.CHANGED));
        session.execute(
                "create temp table %s on commit drop as %s".formatted(HISTORY, histories()));
        session.execute("analyze " + HISTORY);
        session.execute(
                """
                delete from stage_change c using (select distinct account_id, deal_id from %s) h
                where c.account_id = h.account_id and c.deal_id = h.deal_id"""
                        .formatted(HISTORY));
        session.execute(
                """
                insert into stage_change (account_id, deal_id, number, from_stage, to_stage, outcome, at, by, reason,
                                          forced, assumed, recorded_at)
                select account_id, deal_id, place, lag(stage) over (partition by deal_id order by place), stage, state,
                       at, by, reason, forced, assumed, recorded_at
                from %s order by account_id, deal_id, place"""
                        .formatted(HISTORY));
        session.execute(
                """
                update deal d set stage = h.stage, version = d.version + 1, updated_at = :now
                from (select distinct on (deal_id) deal_id, stage from %s order by deal_id, place desc) h
                where d.id = h.deal_id"""
                        .formatted(HISTORY));
    }

    /// All that happened to the deals with news, in its new order: what only says that a deal is
    /// over, or open again, gets the stage of the change before it, and what only moves a deal the
    /// outcome of the entry before.
    private static String histories() {
        return """
        with entries as (
            select c.account_id, c.deal_id, c.number, c.at,
                   case when c.from_stage is distinct from c.to_stage then c.to_stage end as move_to, c.outcome,
                   c.by, c.reason, c.forced, c.assumed, c.recorded_at, null::bigint as line
            from stage_change c
            join (select distinct account_id, deal_id from %1$s where verdict = '%2$s') d using (account_id, deal_id)
            left join (select r.deal_id from %3$s r join %1$s v using (line) where v.verdict = '%2$s') r
                on r.deal_id = c.deal_id and c.number = 1
            where r.deal_id is null
            union all
            select v.account_id, v.deal_id, null, v."at", v."to", null, v.said_by, v.said_reason, false, false, :now,
                   v.line
            from %1$s v where v.verdict = '%2$s'),
        placed as (
            select e.*, row_number() over w as place, count(move_to) over w as moves, count(outcome) over w as outcomes
            from entries e
            window w as (partition by deal_id
                         order by (number is not distinct from 1) desc, at, move_to is null, number nulls last, line))
        select p.*, max(move_to) over (partition by deal_id, moves) as stage,
               coalesce(max(outcome) over (partition by deal_id, outcomes), 'OPEN') as state
        from placed p"""
                .formatted(Verdicts.TABLE, Verdicts.NEW, REPLACED);
    }
}
