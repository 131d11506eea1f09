package dev.vitalfew.engagement.facts;

import dev.vitalfew.account.AccountFacts;
import dev.vitalfew.api.MergeLock;
import dev.vitalfew.engagement.facts.FactTable.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// No two facts stand under one key, so that a merge meets no clash among them.
@ApplicationScoped
class FactsOfAccount implements AccountFacts {
    private final Instance<FactHolder> holders;
    private final HookRepository facts;

    FactsOfAccount(Instance<FactHolder> holders, HookRepository facts) {
        this.holders = holders;
        this.facts = facts;
    }

    private List<? extends FactTable<?, ?>> tables() {
        return holders.stream()
                .map(FactHolder::table)
                .filter(table -> table.name().scope() != Scope.HOUSE)
                .toList();
    }

    @Override
    public List<Tally> tally(UUID accountId) {
        return tables().stream()
                .map(
                        table ->
                                new Tally(
                                        table.name().plural(),
                                        facts.count(table, "account_id", accountId)))
                .toList();
    }

    @Override
    public void removeAll(UUID accountId) {
        tables().forEach(table -> facts.removeAllOf(table, accountId));
    }

    @Override
    public Set<MergeLock> addedUnder() {
        return Set.of();
    }

    @Override
    public List<Clash> clashes(UUID duplicateId, UUID accountId) {
        return List.of();
    }

    @Override
    public void moveAll(UUID duplicateId, UUID accountId, Instant now) {
        tables().forEach(table -> facts.moveAll(table, duplicateId, accountId, now));
    }
}
