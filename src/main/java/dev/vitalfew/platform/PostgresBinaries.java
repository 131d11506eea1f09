package dev.vitalfew.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL for this machine, unpacked from the class path once per release. The
/// archives come from the project's dependencies, one per platform that users run.
record PostgresBinaries(Path home) {
    private static final int OWNER_EXECUTES = 0100;
    private static final String UNFINISHED = "unpacking-";

    /// The unpacked release in `parent`, unpacked first if it is not there. Its directory is named
    /// after the archive's checksum, so that another release gets another one, and appears only
    /// when it is complete.
    static PostgresBinaries in(Path parent) throws IOException {
        String archive = archiveName();
        URL source = PostgresBinaries.class.getResource("/" + archive);
        if (source == null) {
            throw new CannotStart(
                    "no embedded PostgreSQL for this platform (%s is missing); set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own"
                            .formatted(archive));
        }
        Path home = parent.resolve(Long.toHexString(checksum(source)));
        if (!Files.isDirectory(home)) {
            FileTree.deleteLeftovers(parent, UNFINISHED);
            Path unfinished = parent.resolve(UNFINISHED + UUID.randomUUID());
            unpack(source, unfinished);
            FileTree.moveIntoPlace(unfinished, home);
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(OperatingSystem.WINDOWS ? name + ".exe" : name);
    }

    private static String archiveName() {
        String machine =
                switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    case String other -> other;
                };
        return "postgres-%s-%s.txz".formatted(OperatingSystem.NAME, machine);
    }

    private static long checksum(URL source) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream in = new CheckedInputStream(source.openStream(), checksum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return checksum.getValue();
    }

    private static void unpack(URL source, Path home) throws IOException {
        Files.createDirectories(home, OwnerOnly.directory());
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(source.openStream()))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                place(entry, tar, home);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path home)
            throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("the archive reaches outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & OWNER_EXECUTES) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + target);
        }
    }
}
