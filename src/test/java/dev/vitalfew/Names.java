package dev.vitalfew;

import java.util.UUID;

/// Names that no other test uses, since all share one database.
public final class Names {
    private Names() {}

    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }
}
