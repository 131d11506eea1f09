package dev.vitalfew.team.standing;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Put;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to competences and standings: one document for each seller, for each account, and for
/// us.
@ApplicationScoped
public class StandingService {
    private final AccountService accounts;
    private final StandingRepository standings;
    private final Clock clock;

    StandingService(AccountService accounts, StandingRepository standings, Clock clock) {
        this.accounts = accounts;
        this.standings = standings;
        this.clock = clock;
    }

    @Transactional
    public Optional<CompetenceView> competence(UUID sellerId) {
        return Optional.ofNullable(standings.competence(sellerId));
    }

    @Transactional
    public Put<CompetenceView> put(UUID sellerId, NewCompetence wanted, IfMatch expected) {
        if (!standings.holdSeller(sellerId)) {
            return new Put.Missing<>();
        }
        CompetenceView stored = standings.competence(sellerId);
        @Nullable Long current = stored == null ? null : stored.version();
        if (!expected.acceptsPut(current)) {
            return new Put.Stale<>(current);
        }
        CompetenceView now = standings.put(sellerId, wanted, clock.instant());
        return stored == null
                ? new Put.Created<>(now, now.version())
                : new Put.Replaced<>(now, now.version());
    }

    @Transactional
    public Optional<StandingView> standing(UUID accountId) {
        return Optional.ofNullable(standings.standing(accountId));
    }

    @Transactional
    public Put<StandingView> put(UUID accountId, NewStanding wanted, IfMatch expected) {
        if (!accounts.hold(accountId)) {
            return new Put.Missing<>();
        }
        StandingView stored = standings.standing(accountId);
        @Nullable Long current = stored == null ? null : stored.version();
        if (!expected.acceptsPut(current)) {
            return new Put.Stale<>(current);
        }
        StandingView now = standings.put(accountId, wanted, clock.instant());
        return stored == null
                ? new Put.Created<>(now, now.version())
                : new Put.Replaced<>(now, now.version());
    }

    @Transactional
    public Optional<CompanyView> company() {
        return Optional.ofNullable(standings.company());
    }

    @Transactional
    public Put<CompanyView> put(NewCompany wanted, IfMatch expected) {
        CompanyView stored = standings.heldCompany();
        @Nullable Long current = stored == null ? null : stored.version();
        if (!expected.acceptsPut(current)) {
            return new Put.Stale<>(current);
        }
        CompanyView now = standings.put(wanted, clock.instant());
        return stored == null
                ? new Put.Created<>(now, now.version())
                : new Put.Replaced<>(now, now.version());
    }
}
