package dev.vitalfew;

import dev.vitalfew.platform.Launcher;
import io.quarkus.runtime.annotations.QuarkusMain;

/// The process: a database if none is configured, then the application over it.
@QuarkusMain
public final class Vitalfew {
    private Vitalfew() {}

    public static void main(String... arguments) {
        Launcher.launch(arguments);
    }
}
