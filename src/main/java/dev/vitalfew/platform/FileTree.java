package dev.vitalfew.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Directories that are there whole or not at all: filled under another name, then moved into
/// place.
final class FileTree {
    private FileTree() {}

    static void moveIntoPlace(Path finished, Path place) throws IOException {
        try {
            Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e; // both stand side by side, so this is no ordinary file system
        } catch (IOException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
            delete(finished); // another process was faster
        }
    }

    /// Removes what starts that were killed have left. What cannot be removed, because the program
    /// that makes it is still running, waits for the next start: names are unique, so it is in
    /// nobody's way.
    static void deleteLeftovers(Path parent, String prefix) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(parent, prefix + "*")) {
            leftovers.forEach(FileTree::deleteIfPossible);
        }
    }

    private static void deleteIfPossible(Path leftover) {
        try {
            delete(leftover);
        } catch (IOException | UncheckedIOException e) {
            Logger.getLogger(FileTree.class).debugf(e, "%s stays for now", leftover);
        }
    }

    static void delete(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
