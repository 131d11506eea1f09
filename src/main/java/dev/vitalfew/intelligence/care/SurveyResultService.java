package dev.vitalfew.intelligence.care;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.intelligence.Snapshots;
import dev.vitalfew.intelligence.Sql;
import dev.vitalfew.scoring.survey.Ratings;
import dev.vitalfew.scoring.survey.SatisfactionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Sums up surveys (D 6.1).
@ApplicationScoped
public class SurveyResultService {
    private static final int MARKS = 5;

    private static final String ANSWERS =
            """
            select count(r.id) filter (where r.rating = 1), count(r.id) filter (where r.rating = 2),
                count(r.id) filter (where r.rating = 3), count(r.id) filter (where r.rating = 4),
                count(r.id) filter (where r.rating = 5),
                coalesce(max(s.sample_population), (select count(*) from account a where a.status = 'ACTIVE'))
            from survey s left join survey_response r on r.survey_id = s.id
            where s.id = ? group by s.id
            """;

    private final Snapshots snapshots;

    SurveyResultService(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    public SurveyResultView of(UUID surveyId) {
        List<Ratings> found =
                snapshots.read(
                        snapshot ->
                                snapshot.rows(
                                        Sql.of(ANSWERS, Sql.id(surveyId)),
                                        SurveyResultService::ratings));
        if (found.isEmpty()) {
            throw NOT_FOUND.because("no survey %s", surveyId);
        }
        Ratings ratings = found.getFirst();
        return SurveyResultView.of(surveyId, ratings, SatisfactionRule.BUILT_IN.of(ratings));
    }

    private static Ratings ratings(ResultSet row) throws SQLException {
        List<Long> counts = new ArrayList<>();
        for (int mark = 1; mark <= MARKS; mark++) {
            counts.add(row.getLong(mark));
        }
        return new Ratings(counts, row.getLong(MARKS + 1));
    }
}
