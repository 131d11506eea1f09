package dev.vitalfew.engagement.survey;

import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Samples and responses of surveys in the database, in the caller's transaction.
@ApplicationScoped
class SurveyRepository {
    private static final String POPULATION =
            "from account a where a.status = 'ACTIVE' and (cardinality(?::text[]) = 0 or a.tier = any(?::text[]))";

    private static final ListOrder LATEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("f.responded_on", "date"),
                    ListOrder.Key.down("f.id", "uuid"));

    private final AgroalDataSource database;

    SurveyRepository(AgroalDataSource database) {
        this.database = database;
    }

    int population(List<AccountTier> tiers) {
        String[] names = names(tiers);
        return Math.toIntExact(
                Jdbc.number(database, "select count(*) " + POPULATION, names, names));
    }

    /// A hash of the seed and of each id is as good as lots, and needs no state: the same seed over
    /// the same accounts draws the same ones, on any instance and at any time.
    List<SampleView.Drawn> draw(long seed, List<AccountTier> tiers, int size) {
        String[] names = names(tiers);
        return Jdbc.rows(
                database,
                row -> new SampleView.Drawn(row.getObject(1, UUID.class), row.getString(2)),
                "select a.id, a.name %s order by md5(?::text || a.id::text), a.id limit ?"
                        .formatted(POPULATION),
                names,
                names,
                seed,
                size);
    }

    private static String[] names(List<AccountTier> tiers) {
        return tiers.stream().map(Enum::name).toArray(String[]::new);
    }

    void remember(UUID id, SurveyDraw draw, Instant now) {
        Jdbc.update(
                database,
                """
                update survey set sample_seed = ?, sample_size = ?, sample_population = ?,
                    version = version + 1, updated_at = ?
                where id = ?
                """,
                draw.seed(),
                draw.size(),
                draw.population(),
                now,
                id);
    }

    long responses(UUID surveyId) {
        return Jdbc.number(
                database, "select count(*) from survey_response where survey_id = ?", surveyId);
    }

    Page<SurveyResponseView> responses(
            UUID surveyId, SurveyResponseQuery query, ListSql.Paging paging) {
        ListSql<SurveyResponseView> list =
                new ListSql<>("f.*", "from survey_response f", SurveyResponseView.TABLE.reader());
        query.narrow(list);
        list.where("f.survey_id = ?", surveyId);
        return Jdbc.call(
                database,
                connection ->
                        list.page(
                                connection,
                                LATEST_FIRST,
                                paging,
                                "survey-responses",
                                surveyId,
                                query));
    }

    /// Whose a response of a survey is; null where there is none.
    @Nullable UUID accountOf(UUID surveyId, UUID id) {
        return Jdbc.first(
                database,
                row -> row.getObject(1, UUID.class),
                "select account_id from survey_response where survey_id = ? and id = ?",
                surveyId,
                id);
    }

    /// What a bad mark has opened.
    void link(UUID accountId, UUID id, UUID needId, UUID followUpId) {
        Jdbc.update(
                database,
                "update survey_response set need_id = ?, follow_up_id = ? where account_id = ? and id = ?",
                needId,
                followUpId,
                accountId,
                id);
    }
}
