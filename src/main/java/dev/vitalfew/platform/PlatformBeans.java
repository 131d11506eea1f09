package dev.vitalfew.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;

/// Makes the injectable form of what this package offers.
@ApplicationScoped
class PlatformBeans {
    /// UTC, because days are UTC days; milliseconds, because that is what `timestamptz(3)` keeps:
    /// an instant that is written and read back stays equal.
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Produces
    @Singleton
    DataDirectory dataDirectory(PlatformConfig config) {
        return new DataDirectory(config.dataDir());
    }

    @Produces
    @Singleton
    ReportingCurrency reportingCurrency(PlatformConfig config) {
        return new ReportingCurrency(config.reportingCurrency());
    }

    @Produces
    @Singleton
    InstanceId instanceId(DataDirectory data) {
        return InstanceId.claim(data);
    }

    void release(@Disposes InstanceId instanceId) throws IOException {
        instanceId.close();
    }
}
