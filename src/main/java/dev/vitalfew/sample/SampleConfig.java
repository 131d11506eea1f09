package dev.vitalfew.sample;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "vitalfew")
interface SampleConfig {
    /// Load the sample portfolio at start if the database holds no account.
    @WithDefault("false")
    boolean sample();
}
