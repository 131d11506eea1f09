package dev.vitalfew.imports;

import dev.vitalfew.platform.DataDirectory;
import dev.vitalfew.platform.InstanceId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Where bodies lie while their import runs: a directory of this process alone, so that what it
/// finds there at its start belongs to nobody any more.
@Singleton
class Spool {
    private static final Logger LOG = Logger.getLogger(Spool.class);

    private final DataDirectory data;
    private final InstanceId instance;

    Spool(DataDirectory data, InstanceId instance) {
        this.data = data;
        this.instance = instance;
    }

    /// The place for the body of an import; its directory exists.
    Path place(UUID importId) throws IOException {
        return Files.createDirectories(directory()).resolve(importId.toString());
    }

    void remove(UUID importId) {
        try {
            Files.deleteIfExists(directory().resolve(importId.toString()));
        } catch (IOException e) {
            LOG.warnf("A spooled upload stays until the next start: %s", e);
        }
    }

    void sweep() throws IOException {
        if (!Files.isDirectory(directory())) {
            return;
        }
        try (Stream<Path> files = Files.list(directory())) {
            List<Path> orphans = files.toList();
            for (Path orphan : orphans) {
                Files.deleteIfExists(orphan);
            }
        }
    }

    private Path directory() {
        return data.root().resolve("spool").resolve(instance.value().toString());
    }
}
