package dev.vitalfew.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceIdTest {
    @TempDir Path directory = Path.of("");

    @Test
    void staysTheSameOverARestart() throws IOException {
        UUID first;
        try (InstanceId id = claim()) {
            first = id.value();
        }

        try (InstanceId again = claim()) {
            assertEquals(first, again.value());
        }
    }

    @Test
    void differsForASecondInstanceOverTheSameDirectory() throws IOException {
        try (InstanceId first = claim();
                InstanceId second = claim()) {
            assertNotEquals(first.value(), second.value());
        }
    }

    @Test
    void isMadeAnewWhereOnlyAPartWasWritten() throws IOException {
        Files.writeString(directory.resolve("instance-id"), "0b5c1d8e-half");

        try (InstanceId id = claim()) {
            assertEquals(id.value().toString(), Files.readString(directory.resolve("instance-id")));
        }
    }

    private InstanceId claim() {
        return InstanceId.claim(new DataDirectory(directory));
    }
}
