package dev.vitalfew.imports;

import dev.vitalfew.imports.merging.MergeResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What operators see of imports, by type: how many ended how, how long they took from the first
/// byte of the upload to the end, how many bytes came, and what became of the rows. The rows of dry
/// runs are left out: nothing became of them.
@Singleton
class ImportMeters {
    private final MeterRegistry registry;

    ImportMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void watch(Collection<LiveImport> live) {
        Gauge.builder("vitalfew.imports.unfinished", live, Collection::size)
                .description("Imports that are being uploaded, wait or run in this process")
                .register(registry);
    }

    /// @param result null where nothing was merged
    void ended(LiveImport one, @Nullable MergeResult result) {
        String type = one.order().type().name();
        boolean dryRun = one.order().dryRun();
        ImportState outcome =
                result != null && result.landed() ? ImportState.SUCCEEDED : ImportState.FAILED;
        Timer.builder("vitalfew.imports")
                .description("From the first byte of an upload to the end of its import")
                .tag("type", type)
                .tag("outcome", outcome.name())
                .tag("dry_run", Boolean.toString(dryRun))
                .register(registry)
                .record(Duration.ofNanos(System.nanoTime() - one.startedNanos()));
        Counter.builder("vitalfew.imports.received")
                .description("Bytes of uploads, as they came")
                .baseUnit("bytes")
                .tag("type", type)
                .register(registry)
                .increment((double) one.bytes());
        if (result == null || dryRun) {
            return;
        }
        count(type, "inserted", result.inserted());
        count(type, "updated", result.updated());
        count(type, "unchanged", result.unchanged());
        count(type, "rejected", result.rejected());
    }

    private void count(String type, String verdict, long rows) {
        Counter.builder("vitalfew.imports.rows")
                .description("Rows of imports by what became of them")
                .baseUnit("rows")
                .tag("type", type)
                .tag("verdict", verdict)
                .register(registry)
                .increment((double) rows);
    }
}
