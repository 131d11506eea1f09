package dev.vitalfew.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;

/// The password of the embedded database, in a file that only its owner may read: whoever is on the
/// machine can reach its loopback, so the port alone must not open the data.
final class DatabasePassword {
    private static final String ALPHABET =
            "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 32; // 187 bits

    private DatabasePassword() {}

    static String read(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            throw new CannotStart(
                    "%s is missing, and the database beside it opens with no other password"
                            .formatted(file),
                    e);
        }
    }

    /// Replaces a password that was made for a cluster that never came to be.
    static String make(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        Files.deleteIfExists(file);
        Files.createFile(file, OwnerOnly.file());
        Files.writeString(
                file,
                password + System.lineSeparator(),
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        return password.toString();
    }
}
