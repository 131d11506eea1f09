package dev.vitalfew.stakeholder;

import dev.vitalfew.account.AccountFacts;
import dev.vitalfew.api.MergeLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class PeopleOfAccount implements AccountFacts {
    private final ContactRepository contacts;
    private final DeclaredCellsRepository cells;

    PeopleOfAccount(ContactRepository contacts, DeclaredCellsRepository cells) {
        this.contacts = contacts;
        this.cells = cells;
    }

    /// Ties and roles hang on contacts. Cells that are declared only say where we want to be, and
    /// go with the account unasked.
    @Override
    public List<Tally> tally(UUID accountId) {
        return List.of(
                new Tally(
                        "contacts",
                        contacts.count(
                                "select count(*) from contact where account_id = ?", accountId)),
                new Tally(
                        "organisation units",
                        contacts.count(
                                "select count(*) from org_unit where account_id = ?", accountId)));
    }

    @Override
    public void removeAll(UUID accountId) {
        cells.removeAllOf(accountId);
        contacts.removeAllOf(accountId);
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
        contacts.moveAll(duplicateId, accountId, now);
        cells.moveAll(duplicateId, accountId, now);
    }
}
