package dev.vitalfew.team;

import static dev.vitalfew.api.ProblemCode.OVERLOADED;
import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.account.ReferenceTable;
import dev.vitalfew.api.Change;
import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.api.Removal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to sellers.
@ApplicationScoped
public class SellerService {
    private static final int ATTEMPTS = 3;

    private final SellerRepository sellers;
    private final Instance<SellerFacts> facts;
    private final PageTokens tokens;
    private final Validator validator;
    private final Clock clock;

    SellerService(
            SellerRepository sellers,
            Instance<SellerFacts> facts,
            PageTokens tokens,
            Validator validator,
            Clock clock) {
        this.sellers = sellers;
        this.facts = facts;
        this.tokens = tokens;
        this.validator = validator;
        this.clock = clock;
    }

    @Transactional
    public Page<SellerView> list(SellerQuery query, PageQuery page) {
        return sellers.list(query, new ListSql.Paging(page, tokens));
    }

    @Transactional
    public SellerView create(NewSeller wanted) {
        NewSeller.Settled settled = wanted.settled();
        requireManager(settled.managerId());
        SellerEntity seller = fresh(settled);
        ReferenceTable.refuse(settled.refs(), sellers.add(seller, settled));
        return sellers.written(seller.id);
    }

    @Transactional
    public Optional<SellerView> find(UUID id) {
        return Optional.ofNullable(sellers.view(id));
    }

    @Transactional
    public boolean exists(UUID id) {
        return sellers.exists(id);
    }

    /// Refuses what names a seller who does not exist.
    ///
    /// @param member the member that names the seller
    @Transactional
    public void require(UUID id, String member) {
        if (!sellers.exists(id)) {
            throw REFERENCE_NOT_FOUND.because("%s: no such seller", member).at(member);
        }
    }

    /// What an upsert did.
    public record Upserted(SellerView view, boolean created) {}

    /// Makes the seller who has this reference, or replaces all of it. Callers at the same time end
    /// with one seller: who comes second waits for the first and then replaces.
    @Transactional
    public Upserted upsert(ExternalRef ref, NewSeller wanted) {
        NewSeller.Settled settled = wanted.withRef(ref).settled();
        if (settled.managerId() != null) {
            sellers.lockTree();
        }
        requireManager(settled.managerId());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Upserted done = tryUpsert(ref, settled);
            if (done != null) {
                return done;
            }
        }
        throw OVERLOADED.because(
                "the seller was made and removed several times meanwhile; nothing was changed");
    }

    /// Null where another caller was faster.
    private @Nullable Upserted tryUpsert(ExternalRef ref, NewSeller.Settled wanted) {
        UUID id = sellers.idOf(ref);
        if (id != null) {
            SellerEntity seller = sellers.locked(id);
            return seller == null ? null : new Upserted(replace(seller, wanted), false);
        }
        SellerEntity seller = fresh(wanted);
        ExternalRef taken = sellers.add(seller, wanted);
        if (ref.equals(taken)) {
            return null;
        }
        ReferenceTable.refuse(wanted.refs(), taken);
        return new Upserted(sellers.written(seller.id), true);
    }

    @Transactional
    public Change<SellerView> update(UUID id, SellerPatch patch, IfMatch expected) {
        if (patch.mayMove()) {
            sellers.lockTree();
        }
        SellerEntity seller = sellers.locked(id);
        if (seller == null) {
            return new Change.Missing<>();
        }
        if (!expected.accepts(seller.version)) {
            return new Change.Stale<>(seller.version);
        }
        NewSeller wanted = patch.appliedTo(sellers.written(id).content());
        Set<ConstraintViolation<NewSeller>> broken = validator.validate(wanted);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        requireManager(wanted.managerId());
        return new Change.Done<>(replace(seller, wanted.settled()));
    }

    /// Refused while purchases are credited to the seller, or people report to them.
    @Transactional
    public Removal remove(UUID id, IfMatch expected) {
        if (!sellers.exists(id)) {
            return new Removal.Missing();
        }
        if (!sellers.keepImportsOut()) {
            return new Removal.Refused(
                    Message.of("an import is being merged; try again when it is done"));
        }
        Long version = sellers.versionForRemoval(id);
        if (version == null) {
            return new Removal.Missing();
        }
        if (!expected.accepts(version)) {
            return new Removal.Stale(version);
        }
        List<String> hanging = hangingOn(id);
        if (!hanging.isEmpty()) {
            return new Removal.Refused(
                    Message.of("the seller still has %s", String.join(", ", hanging)));
        }
        sellers.remove(id);
        return new Removal.Removed();
    }

    private List<String> hangingOn(UUID id) {
        List<SellerFacts.Tally> tallies = new ArrayList<>();
        facts.forEach(each -> tallies.addAll(each.tally(id)));
        tallies.add(new SellerFacts.Tally("people who report to them", sellers.reports(id)));
        return tallies.stream()
                .filter(tally -> tally.number() > 0)
                .map(tally -> "%s (%d)".formatted(tally.what(), tally.number()))
                .toList();
    }

    private SellerEntity fresh(NewSeller.Settled wanted) {
        Instant now = clock.instant();
        SellerEntity seller = new SellerEntity();
        seller.createdAt = now;
        seller.take(wanted, now);
        return seller;
    }

    /// Of a seller who is locked. Leaves them alone, version and all, where nothing differs.
    private SellerView replace(SellerEntity seller, NewSeller.Settled wanted) {
        SellerView stored = sellers.written(seller.id);
        if (stored.content().equals(wanted)) {
            return stored;
        }
        UUID manager = wanted.managerId();
        if (manager != null && !manager.equals(stored.managerId())) {
            refuseCycle(seller.id, manager);
        }
        seller.take(wanted, clock.instant());
        sellers.replaceRefs(stored, wanted);
        return sellers.written(seller.id);
    }

    private void requireManager(@Nullable UUID manager) {
        if (manager != null) {
            require(manager, "managerId");
        }
    }

    private void refuseCycle(UUID id, UUID manager) {
        if (sellers.isAbove(id, manager)) {
            throw VALIDATION_FAILED
                    .because("managerId: nobody can report to themselves, however indirectly")
                    .at("managerId");
        }
    }
}
