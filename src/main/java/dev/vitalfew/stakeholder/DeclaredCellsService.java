package dev.vitalfew.stakeholder;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Put;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to the cells of an account that are declared to count.
@ApplicationScoped
public class DeclaredCellsService {
    private final DeclaredCellsRepository cells;
    private final AccountService accounts;
    private final ContactService.Means means;

    DeclaredCellsService(
            DeclaredCellsRepository cells, AccountService accounts, ContactService.Means means) {
        this.cells = cells;
        this.accounts = accounts;
        this.means = means;
    }

    /// Empty where nothing was ever declared.
    @Transactional
    public Optional<DeclaredCellsView> find(UUID accountId) {
        return Optional.ofNullable(cells.view(accountId));
    }

    @Transactional
    public Put<DeclaredCellsView> put(UUID accountId, NewDeclaredCells wanted, IfMatch expected) {
        if (!accounts.hold(accountId)) {
            return new Put.Missing<>();
        }
        DeclaredCellsView stored = cells.view(accountId);
        @Nullable Long current = stored == null ? null : stored.version();
        if (!expected.acceptsPut(current)) {
            return new Put.Stale<>(current);
        }
        List<DeclaredCell> declared = wanted.cellList();
        if (stored != null && stored.cells().equals(declared)) {
            return new Put.Replaced<>(stored, stored.version());
        }
        DeclaredCellsView now = cells.put(accountId, declared, means.now());
        return stored == null
                ? new Put.Created<>(now, now.version())
                : new Put.Replaced<>(now, now.version());
    }
}
