package dev.vitalfew.engagement.facts;

import dev.vitalfew.api.ListSql;

/// The filters of a list of facts.
public interface FactQuery {
    /// Adds the conditions on the table under the name `f`.
    void narrow(ListSql<?> list);
}
