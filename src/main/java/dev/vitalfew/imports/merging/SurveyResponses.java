package dev.vitalfew.imports.merging;

import dev.vitalfew.api.MergeLock;
import dev.vitalfew.imports.reading.RowCode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// What accounts answered in surveys. `survey` is a name: one that is unknown comes to be with the
/// first row that is accepted. An account answers once a day in a survey, as far as one source
/// knows.
@Singleton
class SurveyResponses implements ImportType {
    private static final Column ACCOUNT = Column.required("account_ref", CellTypes.text(200));
    private static final Column SURVEY = Column.required("survey", CellTypes.text(200));
    private static final Column DAY = Column.required("responded_on", CellTypes.DATE);
    private static final Column RATING = Column.required("rating", CellTypes.integer(1, 5));
    private static final Column REASON = Column.optional("reason", CellTypes.text(2000));

    private static final Assignment TO_RATING = Assignment.of(RATING);
    private static final Assignment TO_REASON = Assignment.of(REASON);

    private static final String NEW_SURVEY = "import_new_survey";

    private static final LinkedMerge.Link OF_SURVEY =
            new LinkedMerge.Link(
                    SURVEY,
                    "survey_id",
                    "coalesce((select o.id from survey o where o.name = s.survey), (select n.id from %s n where n.name = s.survey))"
                            .formatted(NEW_SURVEY));

    @Override
    public String name() {
        return "survey-responses";
    }

    @Override
    public List<Column> columns() {
        return List.of(ACCOUNT, SURVEY, DAY, RATING, REASON);
    }

    @Override
    public Merge merge() {
        return new WithSurveys(
                new LinkedMerge(
                        "survey_response",
                        MergeLock.SURVEYS,
                        ACCOUNT,
                        List.of(OF_SURVEY),
                        new LinkedMerge.Key(
                                DAY,
                                // two accounts that became one may both have answered on that day
                                """
                                left join lateral (
                                    select * from survey_response r
                                    where r.account_id = s.account_id and r.survey_id = s.survey_id
                                        and r.responded_on = s.responded_on and r.source = :source
                                    order by r.id limit 1) t on true""",
                                "account_id, survey_id, responded_on",
                                List.of("account_id", "id", "survey_id", "responded_on", "source"),
                                List.of(
                                        "v.account_id",
                                        "v.id",
                                        "v.survey_id",
                                        "v.responded_on",
                                        ":source")),
                        List.of(TO_RATING, TO_REASON),
                        SurveyResponses::branches,
                        "updated_at",
                        new BadMarks()));
    }

    private static List<String> branches(Presence presence) {
        return List.of(
                Verdicts.reject(
                        "s.responded_on > (current_timestamp at time zone 'UTC')::date",
                        RowCode.ROW_VALUE,
                        DAY.name(),
                        "is in the future"),
                Verdicts.reject(
                        "%s <= 2 and %s is null"
                                .formatted(
                                        TO_RATING.value().of(presence, "s", "t"),
                                        TO_REASON.value().of(presence, "s", "t")),
                        RowCode.ROW_REQUIRED,
                        REASON.name(),
                        "is required for a rating of 1 or 2"));
    }

    /// Surveys that come into being because rows name them.
    private record WithSurveys(LinkedMerge responses) implements Merge {
        @Override
        public String table() {
            return responses.table();
        }

        @Override
        public Set<Column> keyColumns() {
            return responses.keyColumns();
        }

        @Override
        public Set<MergeLock> locks(MergeSettings settings) {
            return responses.locks(settings);
        }

        @Override
        public void judge(MergeSession session) throws SQLException {
            session.execute(
                    """
                    create temp table %1$s on commit drop as
                    select uuid_v7() as id, s.survey as name, min(s.responded_on) as opens_on
                    from %2$s s
                    where s.reject is null and not exists (select from survey o where o.name = s.survey)
                    group by s.survey"""
                            .formatted(NEW_SURVEY, Staging.TABLE));
            responses.judge(session);
        }

        @Override
        public void apply(MergeSession session, MergeResult judged) throws SQLException {
            session.execute(
                    """
                    insert into survey (id, name, opens_on, created_at, updated_at)
                    select n.id, n.name, n.opens_on, :now, :now from %s n
                    where exists (select from %s v where v.survey_id = n.id and v.verdict = '%s')"""
                            .formatted(NEW_SURVEY, Verdicts.TABLE, Verdicts.NEW));
            responses.apply(session, judged);
        }
    }

    /// What a bad mark opens, as one does that is entered: a need, and a request to be answered.
    private static final class BadMarks implements LinkedMerge.Following {
        private static final String OPENED = "import_bad_mark";

        @Override
        public void written(MergeSession session) throws SQLException {
            session.execute(
                    """
                    create temp table %1$s on commit drop as
                    select r.account_id, r.id, r.reason, uuid_v7() as need_id, uuid_v7() as request_id,
                        (cast(:now as timestamptz) at time zone 'UTC')::date as today
                    from %2$s v join survey_response r on r.account_id = v.account_id and r.id = v.id
                    where v.verdict = '%3$s' and r.rating <= 2"""
                            .formatted(OPENED, Verdicts.TABLE, Verdicts.NEW));
            session.execute(
                    """
                    insert into need (account_id, id, kind, statement, source, raised_on, state, state_since,
                        created_at, updated_at)
                    select b.account_id, b.need_id, 'IMPLICIT', b.reason, 'survey', b.today, 'IMPLICIT',
                        b.today::timestamp at time zone 'UTC', :now, :now
                    from %s b order by b.account_id"""
                            .formatted(OPENED));
            session.execute(
                    """
                    insert into need_transition (account_id, need_id, number, to_state, at, by, recorded_at)
                    select b.account_id, b.need_id, 1, 'IMPLICIT', b.today::timestamp at time zone 'UTC', :author, :now
                    from %s b order by b.account_id"""
                            .formatted(OPENED));
            session.execute(
                    """
                    insert into customer_request (account_id, id, subject, raised_on, due_on, created_at, updated_at)
                    select b.account_id, b.request_id, left(b.reason, 200), b.today, b.today + 14, :now, :now
                    from %s b order by b.account_id"""
                            .formatted(OPENED));
            session.execute(
                    """
                    update survey_response r set need_id = b.need_id, follow_up_id = b.request_id
                    from %s b where r.account_id = b.account_id and r.id = b.id"""
                            .formatted(OPENED));
        }
    }
}
