package dev.vitalfew.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// One holder per file, for as long as its process lives: the operating system drops the lock with
/// the process, however it ends, so nothing stale is left to clean up.
final class InstanceLock implements AutoCloseable {
    /// Asked before the file is opened: on POSIX, closing a second handle on a file drops the lock
    /// that this process holds through the first.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel; // a field, because a collected channel gives up its lock

    private InstanceLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Null if another process, or another part of this one, holds the file.
    static @Nullable InstanceLock tryOn(Path file) throws IOException {
        if (!HELD_HERE.add(file)) {
            return null;
        }
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = open(file);
            locked = channel.tryLock() != null;
            return locked ? new InstanceLock(file, channel) : null;
        } finally {
            if (!locked) {
                HELD_HERE.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        Set<StandardOpenOption> options =
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        return FileChannel.open(file, options, OwnerOnly.file());
    }

    /// The locked file's content may only be read and written through this.
    FileChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
