package dev.vitalfew.engagement.facts;

import dev.vitalfew.engagement.facts.FactTable.Scope;
import dev.vitalfew.stakeholder.ContactFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;

/// Facts stay when a person is erased, without the person.
@ApplicationScoped
class FactsOfContact implements ContactFacts {
    private final Instance<FactHolder> holders;
    private final HookRepository facts;

    FactsOfContact(Instance<FactHolder> holders, HookRepository facts) {
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
    public List<Tally> tally(Person person) {
        List<Tally> tallies = new ArrayList<>();
        for (FactTable<?, ?> table : tables()) {
            long number = 0;
            for (String column : table.columns().people()) {
                number += facts.count(table, column, person.id());
            }
            if (!table.columns().people().isEmpty()) {
                tallies.add(new Tally(table.name().plural(), number));
            }
        }
        return tallies;
    }

    @Override
    public void forget(Person person) {
        for (FactTable<?, ?> table : tables()) {
            table.columns().people().forEach(column -> facts.unname(table, column, person.id()));
            for (String text : table.columns().texts()) {
                facts.strikeOut(table, text, person.accountId(), person.name());
            }
            for (String part : table.columns().parts()) {
                facts.strikeOutOfPart(part, person.accountId(), person.name());
            }
        }
    }
}
