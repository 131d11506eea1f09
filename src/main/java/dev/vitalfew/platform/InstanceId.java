package dev.vitalfew.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which installation this is, the same after every restart, so that it recognises the work that it
/// left unfinished. Kept in the data directory and held by one process at a time. A second process
/// that runs over the same directory (over an external database it may) gets an id of its own, or
/// the two would take each other's running work for dead.
public final class InstanceId implements AutoCloseable {
    private static final int MAX_INSTANCES = 64;

    private final UUID value;
    private final InstanceLock lock;

    private InstanceId(UUID value, InstanceLock lock) {
        this.value = value;
        this.lock = lock;
    }

    public UUID value() {
        return value;
    }

    static InstanceId claim(DataDirectory data) {
        try {
            for (int slot = 1; slot <= MAX_INSTANCES; slot++) {
                String name = slot == 1 ? "instance-id" : "instance-id." + slot;
                InstanceLock lock = InstanceLock.tryOn(data.file(name));
                if (lock != null) {
                    return new InstanceId(readOrMake(lock.channel()), lock);
                }
            }
        } catch (IOException e) {
            throw data.unusable(e);
        }
        throw new CannotStart(
                "%d instances run over the data directory %s already; give this one another VITALFEW_DATA_DIR"
                        .formatted(MAX_INSTANCES, data.root()));
    }

    private static UUID readOrMake(FileChannel channel) throws IOException {
        UUID known = read(channel);
        if (known != null) {
            return known;
        }
        UUID made = UUID.randomUUID();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(made.toString().getBytes(StandardCharsets.US_ASCII)), 0);
        channel.force(true);
        return made;
    }

    /// Null where nothing, or only a part, has been written.
    private static @Nullable UUID read(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(64);
        channel.read(content, 0);
        String text = new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII);
        try {
            return text.strip().length() == 36 ? UUID.fromString(text.strip()) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
