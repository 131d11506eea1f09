package dev.vitalfew.team.managers;

import static dev.vitalfew.api.ProblemCode.CONFLICT_STATE;
import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.Change;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.api.Problem;
import dev.vitalfew.api.Removal;
import dev.vitalfew.team.SellerService;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to key account managers. Whoever writes holds the account first, so that writers of one
/// account take turns, and the second of two learns what the first did; the database would exclude
/// an overlap in any case, whoever brings it.
///
/// The view of an account shows its manager, so every write here also makes a new version of the
/// account.
@ApplicationScoped
public class ManagerService {
    private final AccountService accounts;
    private final SellerService sellers;
    private final ManagerRepository managers;
    private final PageTokens tokens;
    private final Clock clock;

    ManagerService(
            AccountService accounts,
            SellerService sellers,
            ManagerRepository managers,
            PageTokens tokens,
            Clock clock) {
        this.accounts = accounts;
        this.sellers = sellers;
        this.managers = managers;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Transactional
    public Page<ManagerView> list(UUID accountId, ManagerQuery query, PageQuery page) {
        if (!accounts.exists(accountId)) {
            throw noAccount(accountId);
        }
        return managers.list(accountId, query, new ListSql.Paging(page, tokens));
    }

    @Transactional
    public Optional<ManagerView> find(UUID accountId, UUID id) {
        return Optional.ofNullable(managers.view(accountId, id));
    }

    @Transactional
    public ManagerView assign(UUID accountId, NewManager wanted) {
        wanted.period().requireSensible();
        if (!accounts.hold(accountId)) {
            throw noAccount(accountId);
        }
        sellers.require(wanted.sellerId(), "sellerId");
        refuseOverlap(accountId, wanted, null);
        Instant now = clock.instant();
        UUID id = managers.add(accountId, wanted, now);
        accounts.touch(accountId);
        return managers.written(accountId, id);
    }

    @Transactional
    public Change<ManagerView> update(
            UUID accountId, UUID id, ManagerPatch patch, IfMatch expected) {
        ManagerView stored = accounts.hold(accountId) ? managers.view(accountId, id) : null;
        if (stored == null) {
            return new Change.Missing<>();
        }
        if (!expected.accepts(stored.version())) {
            return new Change.Stale<>(stored.version());
        }
        NewManager wanted = patch.appliedTo(stored);
        if (wanted.equals(new NewManager(stored.sellerId(), stored.from(), stored.to()))) {
            return new Change.Done<>(stored);
        }
        wanted.period().requireSensible();
        sellers.require(wanted.sellerId(), "sellerId");
        refuseOverlap(accountId, wanted, id);
        managers.change(stored, wanted, clock.instant());
        accounts.touch(accountId);
        return new Change.Done<>(managers.written(accountId, id));
    }

    @Transactional
    public Removal remove(UUID accountId, UUID id, IfMatch expected) {
        ManagerView stored = accounts.hold(accountId) ? managers.view(accountId, id) : null;
        if (stored == null) {
            return new Removal.Missing();
        }
        if (!expected.accepts(stored.version())) {
            return new Removal.Stale(stored.version());
        }
        managers.remove(accountId, id);
        accounts.touch(accountId);
        return new Removal.Removed();
    }

    /// With the date the manager of an account changes though nobody writes: its view is then a new
    /// version as well. Soon after midnight, and now and then for a midnight that was missed.
    @Scheduled(cron = "1 0 0 * * ?", timeZone = "UTC")
    @Scheduled(every = "1h", delayed = "10s")
    @Transactional
    public void noteTheDate() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (UUID account : managers.changedWithTheDate(today)) {
            if (accounts.hold(account)) {
                accounts.touch(account);
            }
        }
    }

    private void refuseOverlap(UUID accountId, NewManager wanted, @Nullable UUID except) {
        ManagerView other = managers.overlapping(accountId, wanted, except);
        if (other != null) {
            throw other.to() == null
                    ? CONFLICT_STATE.because(
                            "another seller answers for the account from %s on; end that time first",
                            other.from())
                    : CONFLICT_STATE.because(
                            "another seller answers for the account from %s to %s; end that time first",
                            other.from(), other.to());
        }
    }

    private static Problem noAccount(UUID id) {
        return NOT_FOUND.because("no account %s", id);
    }
}
