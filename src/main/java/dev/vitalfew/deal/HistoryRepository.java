package dev.vitalfew.deal;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to deals. Nothing here is ever changed: entries are added behind the last one,
/// from where the deal stands, so that both never disagree. Everything shares the caller's
/// transaction, which holds the deal.
@ApplicationScoped
class HistoryRepository {
    private static final ListOrder OLDEST_FIRST =
            ListOrder.of(ListOrder.Key.up("c.number", "integer"));

    /// Closings and reopenings leave the stage as it is.
    private static final String MOVES = "c.from_stage is distinct from c.to_stage";

    private static final String ADD_STEP =
            """
            insert into stage_change (account_id, deal_id, number, from_stage, to_stage, outcome, at, by, reason, forced,
                                      recorded_at)
            select d.account_id, d.id, coalesce(last.number, 0) + 1, last.to_stage, d.stage, d.outcome,
                   greatest(last.at, ?::timestamptz), ?, ?, ?, ?
            from deal d
            left join lateral (
                select c.number, c.to_stage, c.at from stage_change c
                where c.account_id = d.account_id and c.deal_id = d.id order by c.number desc limit 1) last on true
            where d.id = ?
            """;

    private static final String ADD_TERMS =
            """
            insert into deal_terms (account_id, deal_id, number, amount, currency, probability, expected_close_on,
                                    seller_id, at, by)
            select d.account_id, d.id, coalesce(last.number, 0) + 1, d.amount, d.currency, d.probability,
                   d.expected_close_on, d.seller_id, greatest(last.at, ?::timestamptz), ?
            from deal d
            left join lateral (
                select t.number, t.at from deal_terms t
                where t.account_id = d.account_id and t.deal_id = d.id order by t.number desc limit 1) last on true
            where d.id = ?
            """;

    private final AgroalDataSource database;

    HistoryRepository(AgroalDataSource database) {
        this.database = database;
    }

    /// An entry to be added.
    ///
    /// @param at when it happened
    /// @param by who says so
    record Entry(
            Instant at, String by, @Nullable String reason, boolean forced, Instant recordedAt) {
        static Entry plain(Instant at, String by, Instant recordedAt) {
            return new Entry(at, by, null, false, recordedAt);
        }
    }

    /// The beginning of both histories of a new deal.
    void begin(UUID dealId, Entry entry) {
        add(dealId, entry);
        addTerms(dealId, entry);
    }

    /// That the deal has come to stand where it stands.
    void add(UUID dealId, Entry entry) {
        Jdbc.update(
                database,
                ADD_STEP,
                entry.at(),
                entry.by(),
                entry.reason(),
                entry.forced(),
                entry.recordedAt(),
                dealId);
    }

    /// That the deal has the terms that it has.
    void addTerms(UUID dealId, Entry entry) {
        Jdbc.update(database, ADD_TERMS, entry.at(), entry.by(), dealId);
    }

    /// When the last change of the stage was.
    Instant lastMove(UUID accountId, UUID dealId) {
        return Objects.requireNonNull(
                Jdbc.first(
                        database,
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        "select max(c.at) from stage_change c where c.account_id = ? and c.deal_id = ? and "
                                + MOVES,
                        accountId,
                        dealId),
                "every deal has a first entry");
    }

    /// The last of the changes of the stage.
    StageChangeView last(UUID accountId, UUID dealId) {
        return Objects.requireNonNull(
                Jdbc.first(
                        database,
                        HistoryRepository::read,
                        "select c.* from stage_change c where c.account_id = ? and c.deal_id = ? and %s order by c.number desc limit 1"
                                .formatted(MOVES),
                        accountId,
                        dealId),
                "every deal has a first entry");
    }

    @Nullable StageChangeView one(UUID accountId, UUID dealId, int number) {
        return Jdbc.first(
                database,
                HistoryRepository::read,
                "select c.* from stage_change c where c.account_id = ? and c.deal_id = ? and c.number = ? and "
                        + MOVES,
                accountId,
                dealId,
                number);
    }

    Page<StageChangeView> list(UUID accountId, UUID dealId, ListSql.Paging paging) {
        ListSql<StageChangeView> list =
                new ListSql<>("c.*", "from stage_change c", HistoryRepository::read)
                        .where("c.account_id = ?", accountId)
                        .where("c.deal_id = ?", dealId)
                        .where(MOVES);
        return Jdbc.call(
                database,
                connection -> list.page(connection, OLDEST_FIRST, paging, "stage changes", dealId));
    }

    private static StageChangeView read(ResultSet row) throws SQLException {
        String from = row.getString("from_stage");
        return new StageChangeView(
                row.getInt("number"),
                from == null ? null : Stage.valueOf(from),
                Stage.valueOf(row.getString("to_stage")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                row.getString("reason"),
                row.getBoolean("forced") ? true : null);
    }

    static Instant midnight(java.time.LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
