package dev.vitalfew.platform;

import dev.vitalfew.platform.ServerPrograms.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The files of one database, and how its server is set. It appears under its name only when it is
/// complete, password and application database included.
record PostgresCluster(Path directory) {
    static final String SUPERUSER = "postgres";

    /// Name of the application's role and of its database. The role is no superuser, so that
    /// whoever should slip SQL into the application does not get to run programs or read files with
    /// it.
    static final String APPLICATION = "vitalfew";

    private static final Duration BOUND = Duration.ofMinutes(5);
    private static final String OUR_SETTINGS = "vitalfew.conf";
    private static final String UNFINISHED = "initialising-";

    boolean exists() {
        return Files.isDirectory(directory);
    }

    /// Locale and encoding are PostgreSQL's own, so that the order of names does not change with
    /// the machine.
    void initialise(ServerPrograms programs, Path passwordFile) throws IOException {
        Path parent = Objects.requireNonNull(directory.getParent());
        FileTree.deleteLeftovers(parent, UNFINISHED);
        Path unfinished = parent.resolve(UNFINISHED + UUID.randomUUID());
        String password = DatabasePassword.make(passwordFile);
        require(
                programs.run(
                        BOUND,
                        "initdb",
                        List.of(
                                "--pgdata=" + unfinished,
                                "--username=" + SUPERUSER,
                                "--auth=scram-sha-256",
                                "--pwfile=" + passwordFile,
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8")));
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "\ninclude_if_exists '%s'\n".formatted(OUR_SETTINGS),
                StandardOpenOption.APPEND);
        require(
                programs.run(
                        BOUND,
                        "postgres",
                        List.of("--single", "-j", "-D", unfinished.toString(), SUPERUSER),
                        applicationDatabase(password)));
        FileTree.moveIntoPlace(unfinished, directory);
    }

    /// Run by a server that listens to nobody, statement by statement.
    private static String applicationDatabase(String password) {
        return """
               create role %1$s login password '%2$s';

               create database %1$s owner %1$s;

               """
                .formatted(APPLICATION, password);
    }

    /// Written at every start, so that an old cluster follows a newer release. What an operator
    /// sets by `alter system` stands in a file that PostgreSQL reads after this one.
    void configure(int port) throws IOException {
        Files.writeString(
                directory.resolve(OUR_SETTINGS),
                """
                # Written by Vitalfew at every start. For settings of your own use ALTER SYSTEM.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                password_encryption = 'scram-sha-256'

                # An answered write survives a crash and a power cut.
                fsync = on
                synchronous_commit = on
                full_page_writes = on

                # Room for loads of millions of lines: few checkpoints, index builds in memory.
                shared_buffers = '256MB'
                wal_buffers = '64MB'
                maintenance_work_mem = '128MB'
                max_wal_size = '4GB'
                checkpoint_timeout = '15min'
                checkpoint_completion_target = 0.9

                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] '
                log_min_messages = warning
                """
                        .formatted(port));
    }

    private static void require(Outcome outcome) {
        if (!outcome.succeeded()) {
            String lines = outcome.output();
            throw new CannotStart(
                    "the embedded PostgreSQL could not be set up: "
                            + lines.substring(lines.lastIndexOf('\n') + 1));
        }
    }
}
