package dev.vitalfew.imports.merging;

import java.sql.SQLException;
import java.util.List;

/// What the history of a deal says always leads to what the deal says (D 4.2). That a stage or an
/// amount is another one shows when the file comes: that moment counts, but nothing happens to a
/// deal after it is closed. The first entry is assumed, as the file does not tell how the deal came
/// to its stage, until an import of stage changes does.
///
/// @param stage and the others: what the deal says after the merge
record DealHistory(Assignment stage, Assignment outcome, Assignment closedOn)
        implements LinkedMerge.Following {
    private static final String MIDNIGHT = "%s::timestamp at time zone 'UTC'";

    private static final String LAST_STEP =
            """
            cross join lateral (
                select c.number, c.at from stage_change c
                where c.account_id = t.account_id and c.deal_id = t.id order by c.number desc limit 1) last""";

    @Override
    public void beforeUpdate(MergeSession session) throws SQLException {
        String toStage = stage.value().of(session.presence(), "v", "t");
        String toOutcome = outcome.value().of(session.presence(), "v", "t");
        String closed = closedOn.value().of(session.presence(), "v", "t");
        session.execute(
                """
                insert into stage_change (account_id, deal_id, number, from_stage, to_stage, outcome, at, by, recorded_at)
                select t.account_id, t.id, last.number + 1, t.stage, %1$s, %2$s,
                       greatest(last.at, least(cast(:now as timestamptz), %3$s)), :author, :now
                from %4$s v
                join deal t on t.id = v.stored_id
                %5$s
                where v.verdict = '%6$s' and (t.stage <> %1$s or (t.outcome = 'OPEN') <> (%2$s = 'OPEN'))"""
                        .formatted(
                                toStage,
                                toOutcome,
                                MIDNIGHT.formatted("(" + closed + ")"),
                                Verdicts.TABLE,
                                LAST_STEP,
                                Verdicts.CHANGED));
    }

    @Override
    public void written(MergeSession session) throws SQLException {
        session.execute(
                """
                insert into deal_ref (source, external_id, deal_id)
                select :source, v.external_id, v.id from %s v where v.verdict = '%s' order by 2"""
                        .formatted(Verdicts.TABLE, Verdicts.NEW));
        begin(session);
        correct(session);
        session.execute(
                """
                insert into deal_terms (account_id, deal_id, number, amount, currency, probability, expected_close_on,
                                        seller_id, at, by)
                select d.account_id, d.id, last.number + 1, d.amount, d.currency, d.probability, d.expected_close_on,
                       d.seller_id, greatest(last.at, :now), :author
                from %s v
                join deal d on d.id = v.stored_id
                cross join lateral (
                    select t.* from deal_terms t
                    where t.account_id = d.account_id and t.deal_id = d.id order by t.number desc limit 1) last
                where v.verdict = '%s'
                  and (d.amount, d.currency, d.probability, d.expected_close_on, d.seller_id) is distinct from
                      (last.amount, last.currency, last.probability, last.expected_close_on, last.seller_id)"""
                        .formatted(Verdicts.TABLE, Verdicts.CHANGED));
    }

    private static void begin(MergeSession session) throws SQLException {
        String ofNew =
                "from %s v join deal d on d.id = v.id where v.verdict = '%s'"
                        .formatted(Verdicts.TABLE, Verdicts.NEW);
        session.execute(
                """
                insert into stage_change (account_id, deal_id, number, to_stage, at, by, assumed, recorded_at)
                select d.account_id, d.id, 1, d.stage, %s, :author, true, :now
                %s order by d.account_id, d.id"""
                        .formatted(MIDNIGHT.formatted("d.opened_on"), ofNew));
        session.execute(
                """
                insert into stage_change (account_id, deal_id, number, from_stage, to_stage, outcome, at, by, recorded_at)
                select d.account_id, d.id, 2, d.stage, d.stage, d.outcome, %s, :author, :now
                %s and d.outcome <> 'OPEN'"""
                        .formatted(MIDNIGHT.formatted("d.closed_on"), ofNew));
        session.execute(
                """
                insert into deal_terms (account_id, deal_id, number, amount, currency, probability, expected_close_on,
                                        seller_id, at, by)
                select d.account_id, d.id, 1, d.amount, d.currency, d.probability, d.expected_close_on, d.seller_id,
                       %s, :author
                %s order by d.account_id, d.id"""
                        .formatted(MIDNIGHT.formatted("d.opened_on"), ofNew));
    }

    /// Other days and outcomes than before are no events: the file knows better when the deal was
    /// opened, and how and when it ended.
    private static void correct(MergeSession session) throws SQLException {
        for (String history : List.of("stage_change", "deal_terms")) {
            session.execute(
                    """
                    update %s c set at = %s
                    from %s v join deal d on d.id = v.stored_id
                    where v.verdict = '%s' and c.account_id = d.account_id and c.deal_id = d.id and c.number = 1
                      and (c.at at time zone 'UTC')::date <> d.opened_on"""
                            .formatted(
                                    history,
                                    MIDNIGHT.formatted("d.opened_on"),
                                    Verdicts.TABLE,
                                    Verdicts.CHANGED));
        }
        session.execute(
                """
                update stage_change c
                set outcome = d.outcome,
                    at = greatest(%1$s, (select p.at from stage_change p
                                         where p.account_id = c.account_id and p.deal_id = c.deal_id
                                           and p.number = c.number - 1))
                from %2$s v join deal d on d.id = v.stored_id
                where v.verdict = '%3$s' and c.account_id = d.account_id and c.deal_id = d.id and d.outcome <> 'OPEN'
                  and c.number = (select max(l.number) from stage_change l
                                  where l.account_id = c.account_id and l.deal_id = c.deal_id)
                  and (c.outcome <> d.outcome or (c.at at time zone 'UTC')::date <> d.closed_on)"""
                        .formatted(
                                MIDNIGHT.formatted("d.closed_on"),
                                Verdicts.TABLE,
                                Verdicts.CHANGED));
    }
}
