package dev.vitalfew.ledger;

import static dev.vitalfew.api.ProblemCode.CONFLICT_DUPLICATE_EXTERNAL_ID;
import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.api.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The door to the purchases and costs of an account.
@ApplicationScoped
public class LedgerService {
    private final AccountService accounts;
    private final PurchaseRepository purchases;
    private final CostRepository costs;
    private final OwnerRepository owners;
    private final Lists lists;

    LedgerService(
            AccountService accounts,
            PurchaseRepository purchases,
            CostRepository costs,
            OwnerRepository owners,
            Lists lists) {
        this.accounts = accounts;
        this.purchases = purchases;
        this.costs = costs;
        this.owners = owners;
        this.lists = lists;
    }

    /// What lists and new facts take from outside.
    @ApplicationScoped
    static class Lists {
        private final PageTokens tokens;
        private final Clock clock;

        Lists(PageTokens tokens, Clock clock) {
            this.tokens = tokens;
            this.clock = clock;
        }

        ListSql.Paging paging(PageQuery page) {
            return new ListSql.Paging(page, tokens);
        }

        Clock clock() {
            return clock;
        }
    }

    @Transactional
    public Page<PurchaseView> purchases(UUID accountId, PurchaseQuery query, PageQuery page) {
        requireAccount(accountId);
        return purchases.list(accountId, query, lists.paging(page));
    }

    @Transactional
    public Optional<PurchaseView> purchase(UUID accountId, UUID id) {
        return Optional.ofNullable(purchases.view(accountId, id));
    }

    @Transactional
    public PurchaseView add(UUID accountId, NewPurchase line) {
        line.requireConsistent();
        if (!owners.holdAccount(accountId)) {
            throw noAccount(accountId);
        }
        requireSellers(line.creditList());
        UUID id = purchases.add(accountId, line, lists.clock().instant());
        if (id == null) {
            throw CONFLICT_DUPLICATE_EXTERNAL_ID
                    .because("orderNo: the account has this line of this order already")
                    .at("orderNo");
        }
        return Objects.requireNonNull(purchases.view(accountId, id), "just written");
    }

    @Transactional
    public Page<CostView> costs(UUID accountId, CostQuery query, PageQuery page) {
        requireAccount(accountId);
        return costs.list(accountId, query, lists.paging(page));
    }

    @Transactional
    public Optional<CostView> cost(UUID accountId, UUID id) {
        return Optional.ofNullable(costs.view(accountId, id));
    }

    @Transactional
    public CostView add(UUID accountId, NewCost cost) {
        if (!owners.holdAccount(accountId)) {
            throw noAccount(accountId);
        }
        UUID id = costs.add(accountId, cost, lists.clock().instant());
        if (id == null) {
            throw CONFLICT_DUPLICATE_EXTERNAL_ID
                    .because("ref: the account has a cost with this key already")
                    .at("ref");
        }
        return Objects.requireNonNull(costs.view(accountId, id), "just written");
    }

    private void requireAccount(UUID id) {
        if (!accounts.exists(id)) {
            throw noAccount(id);
        }
    }

    private static Problem noAccount(UUID id) {
        return NOT_FOUND.because("no account %s", id);
    }

    private void requireSellers(List<Credit> credits) {
        Set<UUID> known = owners.holdSellers(credits.stream().map(Credit::sellerId).toList());
        for (int i = 0; i < credits.size(); i++) {
            if (!known.contains(credits.get(i).sellerId())) {
                String path = "credits[%d].sellerId".formatted(i);
                throw REFERENCE_NOT_FOUND.because("%s: no such seller", path).at(path);
            }
        }
    }
}
