package dev.vitalfew.platform;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The directory where this installation keeps its own files: the embedded database, spooled
/// uploads, the instance id. What it makes there, only its owner may read. Made when first needed:
/// over an external database, a process that spools nothing leaves no trace.
public final class DataDirectory {
    private final Path root;

    public DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /// Where it is, or would be.
    public Path root() {
        return root;
    }

    /// A directory of this name, made if it is missing.
    public Path directory(String name) {
        return made(made(root).resolve(name));
    }

    /// The path of a file of this name. The directory around it exists afterwards, the file need
    /// not.
    public Path file(String name) {
        return made(root).resolve(name);
    }

    /// Symbolic links are resolved, so that one cluster has one name, however the directory was
    /// spelled.
    private Path made(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory, OwnerOnly.directory());
            }
            return directory.toRealPath();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    CannotStart unusable(IOException e) {
        return new CannotStart(
                "cannot use the data directory %s: %s. Set VITALFEW_DATA_DIR to a directory that can be written"
                        .formatted(root, reason(e)),
                e);
    }

    /// Most exceptions of the file system carry the path as their message, and the reason in their
    /// name only.
    static String reason(IOException e) {
        String name = e.getClass().getSimpleName().replaceFirst("Exception$", "");
        if (e instanceof FileSystemException && !name.equals("FileSystem")) {
            String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
            return words + ": " + e.getMessage();
        }
        return String.valueOf(e.getMessage());
    }
}
