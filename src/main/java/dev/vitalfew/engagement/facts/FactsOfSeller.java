package dev.vitalfew.engagement.facts;

import dev.vitalfew.team.SellerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FactsOfSeller implements SellerFacts {
    private final Instance<FactHolder> holders;
    private final HookRepository facts;

    FactsOfSeller(Instance<FactHolder> holders, HookRepository facts) {
        this.holders = holders;
        this.facts = facts;
    }

    @Override
    public List<Tally> tally(UUID sellerId) {
        List<Tally> tallies = new ArrayList<>();
        for (FactHolder holder : holders) {
            FactTable<?, ?> table = holder.table();
            for (String column : table.columns().sellers()) {
                tallies.add(new Tally(table.name().plural(), facts.count(table, column, sellerId)));
            }
        }
        return tallies;
    }
}
