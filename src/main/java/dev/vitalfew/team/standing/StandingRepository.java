package dev.vitalfew.team.standing;

import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Standings and competences in the database, one row for each owner. Everything here shares the
/// caller's transaction, in which the owner is held.
@ApplicationScoped
class StandingRepository {
    private final AgroalDataSource database;

    StandingRepository(AgroalDataSource database) {
        this.database = database;
    }

    @Nullable CompetenceView competence(UUID sellerId) {
        return Jdbc.first(
                database,
                CompetenceView::read,
                "select c.* from competence c where c.seller_id = ?",
                sellerId);
    }

    /// Whether there is such a seller, with everybody else who wants to judge them waiting.
    boolean holdSeller(UUID id) {
        return Jdbc.first(
                        database,
                        row -> row.getObject(1, UUID.class),
                        "select id from seller where id = ? for no key update",
                        id)
                != null;
    }

    CompetenceView put(UUID sellerId, NewCompetence wanted, Instant now) {
        return written(
                Jdbc.first(
                        database,
                        CompetenceView::read,
                        """
                        insert into competence as c (seller_id, level, product, peers, substitutes, trends, market,
                            communication, logic, attitude, backgrounds, created_at, updated_at)
                        select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, moment, moment from (select ?::timestamptz as moment) as now
                        on conflict (seller_id) do update
                        set (level, product, peers, substitutes, trends, market, communication, logic, attitude,
                             backgrounds, updated_at, version)
                          = (excluded.level, excluded.product, excluded.peers, excluded.substitutes, excluded.trends,
                             excluded.market, excluded.communication, excluded.logic, excluded.attitude,
                             excluded.backgrounds, excluded.updated_at, c.version + 1)
                        returning c.*
                        """,
                        sellerId,
                        wanted.level(),
                        wanted.product(),
                        wanted.peers(),
                        wanted.substitutes(),
                        wanted.trends(),
                        wanted.market(),
                        wanted.communication(),
                        wanted.logic(),
                        wanted.attitude(),
                        wanted.backgroundList(),
                        now.atOffset(ZoneOffset.UTC)));
    }

    @Nullable StandingView standing(UUID accountId) {
        return Jdbc.first(
                database,
                StandingView::read,
                "select s.* from account_standing s where s.account_id = ?",
                accountId);
    }

    StandingView put(UUID accountId, NewStanding wanted, Instant now) {
        return written(
                Jdbc.first(
                        database,
                        StandingView::read,
                        """
                        insert into account_standing as s (account_id, reputation, created_at, updated_at)
                        select ?, ?, moment, moment from (select ?::timestamptz as moment) as now
                        on conflict (account_id) do update
                        set (reputation, updated_at, version)
                          = (excluded.reputation, excluded.updated_at, s.version + 1)
                        returning s.*
                        """,
                        accountId,
                        wanted.reputation(),
                        now.atOffset(ZoneOffset.UTC)));
    }

    /// With everybody else who wants to change it waiting.
    @Nullable CompanyView heldCompany() {
        return Jdbc.first(database, CompanyView::read, "select c.* from own_company c for update");
    }

    @Nullable CompanyView company() {
        return Jdbc.first(database, CompanyView::read, "select c.* from own_company c");
    }

    CompanyView put(NewCompany wanted, Instant now) {
        return written(
                Jdbc.first(
                        database,
                        CompanyView::read,
                        """
                        insert into own_company as c (employees, reputation, created_at, updated_at)
                        select ?, ?, moment, moment from (select ?::timestamptz as moment) as now
                        on conflict (id) do update
                        set (employees, reputation, updated_at, version)
                          = (excluded.employees, excluded.reputation, excluded.updated_at, c.version + 1)
                        returning c.*
                        """,
                        wanted.employees(),
                        wanted.reputation(),
                        now.atOffset(ZoneOffset.UTC)));
    }

    private static <T> T written(@Nullable T row) {
        return Objects.requireNonNull(row, "an upsert returns its row");
    }
}
