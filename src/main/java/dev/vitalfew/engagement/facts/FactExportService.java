package dev.vitalfew.engagement.facts;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Gathers the facts that name a person, for the person (D 3.13).
@Singleton
public class FactExportService {
    private final Instance<FactHolder> holders;
    private final HookRepository facts;

    FactExportService(Instance<FactHolder> holders, HookRepository facts) {
        this.holders = holders;
        this.facts = facts;
    }

    /// Of every kind that names the contact, oldest first.
    @Transactional
    public List<NamedFacts> naming(UUID contactId) {
        List<NamedFacts> found = new ArrayList<>();
        for (FactHolder holder : holders) {
            FactTable<?, ?> table = holder.table();
            for (String column : table.columns().people()) {
                List<Object> naming = List.copyOf(facts.naming(table, column, contactId));
                if (!naming.isEmpty()) {
                    found.add(new NamedFacts(table.name().plural(), naming));
                }
            }
        }
        return found;
    }
}
