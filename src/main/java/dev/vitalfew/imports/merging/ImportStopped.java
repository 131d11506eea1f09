package dev.vitalfew.imports.merging;

import java.io.IOException;

/// An import ends before its time, and nothing of it lands.
public final class ImportStopped extends IOException {
    public ImportStopped(String reason) {
        super(reason);
    }
}
