package dev.vitalfew.engagement.facts;

import dev.vitalfew.api.Change;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.Put;
import dev.vitalfew.api.Removal;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The door to facts of one kind. A kind says where it is kept and which rules of its own hold;
/// versions, pages and owners are the same for all. Services of kinds are singletons, because a
/// proxy of a wider scope cannot be made of a class with such an ancestor.
public abstract class FactService<N, V extends Fact<N>> implements FactHolder {
    private final FactTable<N, V> table;
    private final FactMeans means;
    private final FactRepository facts;

    protected FactService(FactTable<N, V> table, FactStore store) {
        this.table = table;
        this.means = store.means();
        this.facts = store.facts();
    }

    /// The one form of what is wanted, with every choice made, or a problem where a rule of the
    /// kind or a reference is broken.
    ///
    /// @param stored what stood before; null for a new fact
    protected abstract N settled(Place place, N wanted, @Nullable V stored);

    protected final FactMeans means() {
        return means;
    }

    @Override
    public final FactTable<N, V> table() {
        return table;
    }

    @Transactional
    public Page<V> list(Owner owner, FactQuery query, PageQuery page) {
        return facts.list(table, means.place(owner), query, means.paging(page));
    }

    @Transactional
    public Optional<V> find(Owner owner, UUID id) {
        return Optional.ofNullable(facts.view(table, means.place(owner), id));
    }

    @Transactional
    public V add(Owner owner, N wanted) {
        Place place = means.held(owner);
        N settled = settled(place, wanted, null);
        UUID id = facts.add(table, place, settled, means.now());
        added(place, id, settled);
        return facts.written(table, place, id);
    }

    /// What else is to be written with a new fact.
    protected void added(Place place, UUID id, N settled) {}

    @Transactional
    public Change<V> update(Owner owner, UUID id, UnaryOperator<N> patch, IfMatch expected) {
        Place place = means.held(owner);
        V stored = facts.locked(table, place, id);
        if (stored == null) {
            return new Change.Missing<>();
        }
        if (!expected.accepts(stored.version())) {
            return new Change.Stale<>(stored.version());
        }
        N wanted = settled(place, means.valid(patch.apply(stored.content())), stored);
        if (wanted.equals(stored.content())) {
            return new Change.Done<>(stored);
        }
        facts.change(table, place, id, means.now(), wanted);
        return new Change.Done<>(facts.written(table, place, id));
    }

    @Transactional
    public Removal remove(Owner owner, UUID id, IfMatch expected) {
        Place place = means.held(owner);
        V stored = facts.locked(table, place, id);
        if (stored == null) {
            return new Removal.Missing();
        }
        if (!expected.accepts(stored.version())) {
            return new Removal.Stale(stored.version());
        }
        Message hanging = hanging(id);
        if (hanging != null) {
            return new Removal.Refused(hanging);
        }
        facts.remove(table, place, id);
        return new Removal.Removed();
    }

    /// A fact that nobody else changes until the transaction ends; null where there is none.
    protected final @Nullable V held(Owner owner, UUID id) {
        return facts.locked(table, means.held(owner), id);
    }

    /// The one fact of its kind that counts for an owner, the first in the order of lists: for
    /// kinds of which an owner has one, and several only where merged accounts bring theirs.
    @Transactional
    public Optional<V> findOnly(Owner owner) {
        return Optional.ofNullable(facts.first(table, means.place(owner)));
    }

    @Transactional
    public Put<V> putOnly(Owner owner, N wanted, IfMatch expected) {
        V stored = facts.first(table, means.held(owner));
        @Nullable Long current = stored == null ? null : stored.version();
        if (!expected.acceptsPut(current)) {
            return new Put.Stale<>(current);
        }
        if (stored == null) {
            V made = add(owner, wanted);
            return new Put.Created<>(made, made.version());
        }
        return switch (update(owner, stored.id(), _ -> wanted, expected)) {
            case Change.Done<V>(V now) -> new Put.Replaced<>(now, now.version());
            case Change.Stale<V>(long newer) -> new Put.Stale<>(newer);
            case Change.Missing<V>() -> new Put.Missing<>();
        };
    }

    @Transactional
    public Removal removeOnly(Owner owner, IfMatch expected) {
        V stored = facts.first(table, means.held(owner));
        return stored == null
                ? new Removal.Missing()
                : remove(owner, stored.id(), expected.required());
    }

    protected final ListSql.Paging paging(PageQuery page) {
        return means.paging(page);
    }

    /// What keeps a fact from being removed; null where nothing does.
    protected @Nullable Message hanging(UUID id) {
        return null;
    }

    /// Whose a fact is that is named by its id alone; null where there is none.
    protected final @Nullable Owner ownerOf(UUID id) {
        Place place = facts.placeOf(table, id);
        if (place == null) {
            return null;
        }
        return place.dealId() == null
                ? new Owner.Account(place.account())
                : new Owner.Deal(place.dealId());
    }
}
