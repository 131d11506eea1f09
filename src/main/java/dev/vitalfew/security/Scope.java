package dev.vitalfew.security;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What a caller may do. `admin` includes all the others.
public enum Scope {
    READ,
    WRITE,
    IMPORT,
    ADMIN;

    /// The scope's name on the wire and as a role: lower case, as scopes are in OAuth.
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return wireName();
    }

    static Scope ofWireName(String name) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a scope"));
    }

    /// The roles that these scopes open.
    static Set<String> rolesOf(Collection<Scope> scopes) {
        return (scopes.contains(ADMIN) ? Arrays.stream(values()) : scopes.stream())
                .map(Scope::wireName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
