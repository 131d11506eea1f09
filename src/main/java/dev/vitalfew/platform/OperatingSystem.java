package dev.vitalfew.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What differs between the systems that PostgreSQL runs on.
final class OperatingSystem {
    /// As the archives of the binaries spell it.
    static final String NAME = name(System.getProperty("os.name").toLowerCase(Locale.ROOT));

    static final boolean WINDOWS = NAME.equals("windows");

    private static final String SUPERUSER_ID = "0";

    private OperatingSystem() {}

    /// Only asked of Linux, where root is common (containers, first tries on a server) and a way
    /// around exists.
    static boolean linuxRoot() {
        try {
            return NAME.equals("linux")
                    && SUPERUSER_ID.equals(
                            Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString());
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static String name(String own) {
        if (own.startsWith("windows")) {
            return "windows";
        }
        return own.startsWith("mac") ? "darwin" : own;
    }
}
