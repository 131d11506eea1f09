package dev.vitalfew.imports;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// The filters of the list of imports.
public record ImportListQuery(
        @QueryParam("type") @Nullable String type,
        @QueryParam("state") @Nullable ImportState state) {}
