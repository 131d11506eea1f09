package dev.vitalfew.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where an operation tells of resources that it changed beside the one that its path names, so
/// that the audit finds the write under each of them.
@Singleton
public class AlsoChanged {
    private static final String KEY = AlsoChanged.class.getName();

    private final RoutingContext http;

    AlsoChanged(RoutingContext http) {
        this.http = http;
    }

    /// Once more after a deadlock does not count twice.
    public void note(Collection<UUID> ids) {
        Set<String> known = new TreeSet<>(ids());
        ids.forEach(id -> known.add(id.toString()));
        http.put(KEY, known);
    }

    Set<String> ids() {
        @Nullable Set<String> known = http.get(KEY);
        return known == null ? Set.of() : known;
    }
}
