package dev.vitalfew.platform;

import dev.vitalfew.platform.RunningApplication.Launch;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What measurements of the packaged application share.
public final class Measured {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Measured() {}

    /// The database of a running application, past all of its limits.
    public static Connection database(Launch launch) throws IOException, SQLException {
        String port = Files.readAllLines(launch.data().resolve("postgresql/postmaster.pid")).get(3);
        String password = Files.readString(launch.data().resolve("database-password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/vitalfew".formatted(port), "postgres", password);
    }

    /// Imports a file, all of whose rows are good.
    ///
    /// @return the seconds until it was done
    public static double send(RunningApplication application, String type, String source, Path file)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpRequest request =
                HttpRequest.newBuilder(
                                application.uri(
                                        "/v1/imports/%s?source=%s&wait=25".formatted(type, source)))
                        .header("Authorization", "Bearer " + application.apiKey())
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofFile(file))
                        .build();
        JsonPath job = JsonPath.from(CLIENT.send(request, BodyHandlers.ofString()).body());
        while (!List.of("SUCCEEDED", "FAILED").contains(job.getString("state"))) {
            TimeUnit.MILLISECONDS.sleep(50);
            job = JsonPath.from(application.get("/v1/imports/" + job.getString("id")).body());
        }
        double seconds = secondsSince(start);
        if (job.getString("state").equals("FAILED") || job.getInt("rows.rejected") > 0) {
            throw new IllegalStateException(job.prettify());
        }
        return seconds;
    }

    /// The time since a moment of [System#nanoTime()].
    public static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    public static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
