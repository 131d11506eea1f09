package dev.vitalfew.platform;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/// What has to be known before the application can start, from the same sources that it reads
/// later: system properties, environment, `.env`, `config/application.properties`.
record LaunchSettings(DataDirectory data, @Nullable DatabaseLogin externalDatabase) {
    static final String URL = "quarkus.datasource.jdbc.url";
    static final String USERNAME = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";

    /// Refuses values that the application could not run with.
    static LaunchSettings from(Config config) {
        requireReportingCurrency(config);
        Path data =
                text(config, PlatformConfig.DATA_DIRECTORY)
                        .map(Path::of)
                        .orElse(Path.of(PlatformConfig.DATA_DIRECTORY_DEFAULT));
        DatabaseLogin external =
                text(config, URL)
                        .map(
                                url ->
                                        new DatabaseLogin(
                                                url,
                                                text(config, USERNAME).orElse(null),
                                                text(config, PASSWORD).orElse(null)))
                        .orElse(null);
        return new LaunchSettings(new DataDirectory(data), external);
    }

    /// Of an application that runs: by then the launcher has named the embedded one like any other.
    DatabaseLogin database() {
        if (externalDatabase == null) {
            throw new IllegalStateException(URL + " is not set, and the launcher sets it");
        }
        return externalDatabase;
    }

    private static void requireReportingCurrency(Config config) {
        text(config, PlatformConfig.REPORTING_CURRENCY).ifPresent(ReportingCurrency::new);
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
