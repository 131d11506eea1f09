package dev.vitalfew.imports;

import dev.vitalfew.imports.merging.ImportOrder;
import dev.vitalfew.imports.reading.Format;
import java.nio.charset.Charset;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// An import whose parameters hold; only its body is still to come.
///
/// @param charset the one that the caller named, or null
/// @param patience how long its caller waits for the end
record ImportRequest(
        ImportOrder order,
        Format format,
        @Nullable Charset charset,
        boolean gzip,
        Duration patience,
        Sender sender) {}
