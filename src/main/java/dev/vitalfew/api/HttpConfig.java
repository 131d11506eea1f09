package dev.vitalfew.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What an operator may change about the edge.
@ConfigMapping(prefix = "vitalfew.http")
interface HttpConfig {
    /// How long a request body may take to arrive, from its first byte to its last. Uploads of
    /// imports have a pace instead, since they may be of any length.
    @WithDefault("20s")
    Duration bodyPatience();
}
