package dev.vitalfew.deal;

import dev.vitalfew.api.Change;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.api.Removal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The door to deals: what they are. Where they stand changes by the [MoveService].
@ApplicationScoped
public class DealService {
    private final DealRepository deals;
    private final DealWrites writes;
    private final PageTokens tokens;

    DealService(DealRepository deals, DealWrites writes, PageTokens tokens) {
        this.deals = deals;
        this.writes = writes;
        this.tokens = tokens;
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
        return writes.create(wanted, author);
    }

    /// Changes what a deal is. What it was expected to bring stays known, and how it went.
    @Transactional
    public Change<DealView> update(UUID id, DealPatch patch, IfMatch expected, String author) {
        return writes.update(id, patch, expected, author);
    }

    /// With its history. Interactions of the account stay, without the deal.
    @Transactional
    public Removal remove(UUID id, IfMatch expected) {
        return writes.remove(id, expected);
    }
}
