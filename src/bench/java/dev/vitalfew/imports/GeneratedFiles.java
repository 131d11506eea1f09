package dev.vitalfew.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// Files for benchmarks: always the same for the same seed and counts.
final class GeneratedFiles {
    private static final String[] PRODUCT_LINES = {
        "Beverages", "Dairy Products", "Confections", "Seafood", "Produce", "Condiments"
    };
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 1096;

    private final long seed;

    GeneratedFiles(long seed) {
        this.seed = seed;
    }

    static String accountKey(int account) {
        return "C%06d".formatted(account);
    }

    void writeAccounts(Path file, int accounts) throws IOException {
        try (BufferedWriter csv = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            csv.write("external_id,name,country,status\n");
            for (int i = 0; i < accounts; i++) {
                csv.write("%s,Customer number %d,DE,ACTIVE\n".formatted(accountKey(i), i));
            }
        }
    }

    /// Order lines whose accounts come in random order, as an ERP exports them by date.
    void writePurchases(Path file, int lines, int accounts) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        try (BufferedWriter csv = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            csv.write(
                    "account_ref,order_no,line_no,ordered_on,product,product_line,quantity,amount,cost,currency\n");
            for (int i = 0; i < lines; i++) {
                long cents = 100 + random.nextLong(2_000_000);
                csv.write(
                        "%s,SO-%08d,1,%s,Article %d,%s,%d,%d.%02d,%d.%02d,EUR\n"
                                .formatted(
                                        accountKey(random.nextInt(accounts)),
                                        i,
                                        FIRST_DAY.plusDays((long) i * DAYS / lines),
                                        random.nextInt(2000),
                                        PRODUCT_LINES[random.nextInt(PRODUCT_LINES.length)],
                                        1 + random.nextInt(100),
                                        cents / 100,
                                        cents % 100,
                                        cents * 6 / 1000,
                                        cents * 6 / 10 % 100));
            }
        }
    }
}
