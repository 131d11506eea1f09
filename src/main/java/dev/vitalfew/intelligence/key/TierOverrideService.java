package dev.vitalfew.intelligence.key;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Put;
import dev.vitalfew.api.Removal;
import dev.vitalfew.scoring.key.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to tiers that somebody decided (D 1.9).
@ApplicationScoped
public class TierOverrideService {
    private final AccountService accounts;
    private final TierOverrideRepository overrides;
    private final TierRepository tiers;
    private final Clock clock;

    TierOverrideService(
            AccountService accounts,
            TierOverrideRepository overrides,
            TierRepository tiers,
            Clock clock) {
        this.accounts = accounts;
        this.overrides = overrides;
        this.tiers = tiers;
        this.clock = clock;
    }

    /// Empty where nobody has decided anything, or there is no such account.
    @Transactional
    public Optional<TierOverrideView> find(UUID account) {
        return Optional.ofNullable(overrides.find(account));
    }

    /// The account moves at once.
    ///
    /// @param author who decides
    /// @throws dev.vitalfew.api.Problem where it would not hold for a day
    @Transactional
    public Put<TierOverrideView> put(
            UUID account, NewTierOverride wanted, IfMatch expected, String author) {
        LocalDate today = LocalDate.now(clock);
        if (!wanted.expiresOn().isAfter(today)) {
            throw VALIDATION_FAILED.because("expiresOn: is after today").at("expiresOn");
        }
        if (!accounts.hold(account)) {
            return new Put.Missing<>();
        }
        TierOverrideView stored = overrides.find(account);
        @Nullable Long current = stored == null ? null : stored.version();
        if (!expected.acceptsPut(current)) {
            return new Put.Stale<>(current);
        }
        Instant now = clock.instant();
        TierOverrideView view = overrides.put(account, wanted, author, now);
        Tier from = tiers.tierOf(account);
        Tier to = Tier.valueOf(wanted.tier().name());
        if (from != null && from != to) {
            tiers.move(
                    new TierRepository.Move(account, from, to, null),
                    new TierRepository.Occasion(today, author, now, wanted.reason()));
        }
        return stored == null
                ? new Put.Created<>(view, view.version())
                : new Put.Replaced<>(view, view.version());
    }

    /// The tier stays until the next review.
    @Transactional
    public Removal remove(UUID account, IfMatch expected) {
        if (!accounts.hold(account)) {
            return new Removal.Missing();
        }
        TierOverrideView stored = overrides.find(account);
        if (stored == null) {
            return new Removal.Missing();
        }
        if (!expected.accepts(stored.version())) {
            return new Removal.Stale(stored.version());
        }
        overrides.remove(account);
        return new Removal.Removed();
    }
}
