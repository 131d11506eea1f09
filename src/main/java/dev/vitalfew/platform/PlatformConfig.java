package dev.vitalfew.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/// Where this installation lives, and what it counts in.
@ConfigMapping(prefix = "vitalfew")
interface PlatformConfig {
    String DATA_DIRECTORY = "vitalfew.data-dir";
    String DATA_DIRECTORY_DEFAULT = "data";
    String REPORTING_CURRENCY = "vitalfew.reporting-currency";

    /// Relative to the working directory.
    @WithDefault(DATA_DIRECTORY_DEFAULT)
    Path dataDir();

    /// ISO 4217.
    @WithDefault("EUR")
    String reportingCurrency();

    /// Whether this is a try with the sample portfolio, which gets a welcome.
    @WithDefault("false")
    boolean sample();

    /// Where a person finds the admin key, if it stands in a file.
    Optional<Path> adminKeyFile();
}
