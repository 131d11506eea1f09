package dev.vitalfew.engagement.plans;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Origins;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.api.Put;
import dev.vitalfew.team.SellerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to the plans for customers.
@ApplicationScoped
public class PlanService {
    private final PlanRepository plans;
    private final AccountService accounts;
    private final SellerService sellers;
    private final Means means;

    PlanService(PlanRepository plans, AccountService accounts, SellerService sellers, Means means) {
        this.plans = plans;
        this.accounts = accounts;
        this.sellers = sellers;
        this.means = means;
    }

    /// What plans take from outside.
    @ApplicationScoped
    static class Means {
        private final PageTokens tokens;
        private final Origins origins;
        private final Clock clock;

        Means(PageTokens tokens, Origins origins, Clock clock) {
            this.tokens = tokens;
            this.origins = origins;
            this.clock = clock;
        }

        PlanRepository.Edition edition(UUID accountId, long version) {
            return new PlanRepository.Edition(
                    accountId, version, origins.current().caller(), clock.instant());
        }

        ListSql.Paging paging(PageQuery page) {
            return new ListSql.Paging(page, tokens);
        }
    }

    /// The plan in force.
    @Transactional
    Optional<PlanView> find(UUID accountId) {
        return Optional.ofNullable(plans.latest(accountId));
    }

    /// All versions, the newest first.
    @Transactional
    Page<PlanView> versions(UUID accountId, PageQuery page) {
        if (!accounts.exists(accountId)) {
            throw NOT_FOUND.because("no account %s", accountId);
        }
        return plans.versions(accountId, means.paging(page));
    }

    @Transactional
    Put<PlanView> put(UUID accountId, NewPlan wanted, IfMatch expected) {
        if (!accounts.hold(accountId)) {
            return new Put.Missing<>();
        }
        PlanView stored = plans.latest(accountId);
        @Nullable Long current = stored == null ? null : stored.version();
        if (!expected.acceptsPut(current)) {
            return new Put.Stale<>(current);
        }
        if (wanted.ownerId() != null) {
            sellers.require(wanted.ownerId(), "ownerId");
        }
        plans.add(means.edition(accountId, stored == null ? 0 : stored.version() + 1), wanted);
        PlanView now = Objects.requireNonNull(plans.latest(accountId), "just written");
        return stored == null
                ? new Put.Created<>(now, now.version())
                : new Put.Replaced<>(now, now.version());
    }
}
