package dev.vitalfew;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Public data beside the checkout, which nobody on this project wrote. A test that needs it is
/// skipped where it is absent.
public final class PublicData {
    private static final Path ROOT = Path.of("..", "shared", "data");

    private PublicData() {}

    public static Path file(String name) {
        Path file = ROOT.resolve(name);
        assumeTrue(Files.isReadable(file), () -> "needs the public data at " + file);
        return file;
    }

    public static List<NamedCsvRecord> records(String name) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file(name))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
