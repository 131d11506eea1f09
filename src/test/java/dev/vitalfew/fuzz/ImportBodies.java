package dev.vitalfew.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Small files with good and bad rows. The columns are said in words only, so they stand here.
final class ImportBodies {
    private static final Map<String, List<String>> COLUMNS =
            Map.of(
                    "accounts", List.of("external_id", "name", "country", "employees", "class"),
                    "contracts", List.of("account_ref", "external_id", "starts_on", "total"),
                    "survey-responses",
                            List.of("account_ref", "survey", "responded_on", "rating", "reason"),
                    "sellers", List.of("external_id", "name", "email", "manager_ref"),
                    "purchases",
                            List.of(
                                    "account_ref",
                                    "order_no",
                                    "line_no",
                                    "ordered_on",
                                    "amount",
                                    "currency"),
                    "costs", List.of("account_ref", "cost_ref", "kind", "incurred_on", "amount"),
                    "contacts", List.of("account_ref", "external_id", "name", "level"),
                    "deals", List.of("account_ref", "external_id", "name", "stage", "amount"),
                    "interactions", List.of("account_ref", "external_id", "kind", "at"),
                    "exchange-rates", List.of("currency", "on", "rate"));

    static final List<String> TYPES = COLUMNS.keySet().stream().sorted().toList();

    private static final Map<String, List<String>> CELLS =
            Map.ofEntries(
                    Map.entry("country", List.of("DE", "US")),
                    Map.entry("employees", List.of("10", "1.000")),
                    Map.entry("class", List.of("GROUP", "GROUP|ECONOMIC")),
                    Map.entry("line_no", List.of("1", "2")),
                    Map.entry("ordered_on", List.of("2026-01-31", "2026-03-01")),
                    Map.entry("incurred_on", List.of("2026-01-31")),
                    Map.entry("on", List.of("2026-01-31")),
                    Map.entry("at", List.of("2026-01-31T10:00:00Z")),
                    Map.entry("amount", List.of("10.50", "-3", "0")),
                    Map.entry("rate", List.of("1.1")),
                    Map.entry("currency", List.of("USD", "CHF")),
                    Map.entry("kind", List.of("SERVICE", "VISIT")),
                    Map.entry("stage", List.of("TARGETED", "PROVEN")),
                    Map.entry("level", List.of("1", "5")),
                    Map.entry("email", List.of("jo@example.com")));

    private ImportBodies() {}

    static String csv(String type, RandomGenerator random) {
        List<String> columns = COLUMNS.getOrDefault(type, List.of("external_id", "name"));
        StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
        for (int row = random.nextInt(5); row > 0; row--) {
            List<String> cells = new ArrayList<>();
            columns.forEach(
                    each -> cells.add('"' + cell(each, random).replace("\"", "\"\"") + '"'));
            csv.append(String.join(",", cells)).append('\n');
        }
        return csv.toString();
    }

    static String lines(String type, RandomGenerator random) {
        List<String> columns = COLUMNS.getOrDefault(type, List.of("external_id", "name"));
        StringBuilder lines = new StringBuilder();
        for (int row = random.nextInt(5); row > 0; row--) {
            List<String> members = new ArrayList<>();
            columns.forEach(
                    each ->
                            members.add(
                                    "\"%s\": \"%s\""
                                            .formatted(
                                                    each,
                                                    cell(each, random)
                                                            .replaceAll(
                                                                    "[\"\\\\\\p{Cntrl}]", ""))));
            lines.append('{').append(String.join(", ", members)).append("}\n");
        }
        return lines.toString();
    }

    private static String cell(String column, RandomGenerator random) {
        if (random.nextInt(12) == 0) {
            return Texts.pick(Texts.ODD, random);
        }
        return Texts.pick(CELLS.getOrDefault(column, List.of("K1", "K2", "K3")), random);
    }
}
