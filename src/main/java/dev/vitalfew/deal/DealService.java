package dev.vitalfew.deal;

import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.account.ReferenceTable;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.team.SellerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The door to deals.
@ApplicationScoped
public class DealService {
    private final DealRepository deals;
    private final AccountService accounts;
    private final SellerService sellers;
    private final PageTokens tokens;
    private final Clock clock;

    DealService(
            DealRepository deals,
            AccountService accounts,
            SellerService sellers,
            PageTokens tokens,
            Clock clock) {
        this.deals = deals;
        this.accounts = accounts;
        this.sellers = sellers;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Transactional
    public Page<DealView> list(DealQuery query, PageQuery page) {
        return deals.list(query, new ListSql.Paging(page, tokens));
    }

    @Transactional
    public Optional<DealView> find(UUID id) {
        return Optional.ofNullable(deals.view(id));
    }

    /// Whether there is such a deal, and it is one of this account.
    @Transactional
    public boolean belongs(UUID id, UUID accountId) {
        return !deals.ofAccount(accountId, List.of(id)).isEmpty();
    }

    /// Adds a deal with the first entry of its history.
    ///
    /// @param author who makes it, as the history will say
    @Transactional
    public DealView create(NewDeal wanted, String author) {
        Instant now = clock.instant();
        NewDeal.Settled settled = wanted.settled(LocalDate.ofInstant(now, ZoneOffset.UTC));
        requireOthers(settled);
        DealEntity deal = new DealEntity();
        deal.createdAt = now;
        deal.outcome = Outcome.OPEN.name();
        deal.take(settled, now);
        ReferenceTable.refuse(settled.refs(), deals.add(deal, settled, author, now));
        return deals.written(deal.id);
    }

    private void requireOthers(NewDeal.Settled wanted) {
        if (!accounts.exists(wanted.accountId())) {
            throw REFERENCE_NOT_FOUND.because("accountId: no such account").at("accountId");
        }
        if (wanted.sellerId() != null && !sellers.exists(wanted.sellerId())) {
            throw REFERENCE_NOT_FOUND.because("sellerId: no such seller").at("sellerId");
        }
    }
}
