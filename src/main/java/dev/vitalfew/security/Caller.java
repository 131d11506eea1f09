package dev.vitalfew.security;

import java.util.Set;

/// Who calls.
///
/// @param name for logs and the audit: never a secret
/// @param roles the scopes that are open
public record Caller(String name, Set<String> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }
}
