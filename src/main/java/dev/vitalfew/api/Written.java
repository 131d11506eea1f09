package dev.vitalfew.api;

import java.sql.Connection;
import java.util.Set;

/// A write that is about to be committed. Observers write in its transaction what they keep of it;
/// what they throw undoes it.
///
/// @param transaction the connection that the write goes through
public record Written(Connection transaction, Deed deed) {
    /// Who did what to which resource.
    ///
    /// @param operation the operationId of the contract
    /// @param alsoChanged ids of resources beside the one that the operation names
    /// @param status what the caller is answered
    public record Deed(
            Origin origin,
            String operation,
            ResourcePath resource,
            Set<String> alsoChanged,
            int status) {
        public Deed {
            alsoChanged = Set.copyOf(alsoChanged);
        }
    }
}
