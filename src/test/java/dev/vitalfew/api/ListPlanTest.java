package dev.vitalfew.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Behind every order that a list of the whole house offers stands an index: a page in the middle
/// of millions of rows costs what the first one does.
@QuarkusTest
class ListPlanTest {
    private static final Pattern FIELD = Pattern.compile("`([a-zA-Z]+)`");
    private static final Pattern SORTS = Pattern.compile("(^|->)\\s*Sort", Pattern.MULTILINE);
    private static final Logger STATEMENTS = Logger.getLogger(ListSql.class.getName());

    /// The pool wraps what the driver says.
    private static final Pattern SAID =
            Pattern.compile("^reads (?:wrapped\\[ *)?(.*?)\\]?$", Pattern.DOTALL);

    /// Reports choose their rows by rules first; what is left of them is sorted.
    private static final List<String> REPORTS =
            List.of("/v1/engagement/", "/v1/pipeline/", "/v1/portfolio/");

    /// Orders without an index: few have an expert's profile, and what an account brought is summed
    /// up when it is asked for.
    private static final Set<String> WITHOUT =
            Set.of(
                    "/v1/experts&sort=name",
                    "/v1/experts&sort=-name",
                    "/v1/accounts&sort=revenue",
                    "/v1/accounts&sort=-revenue");

    @Inject AgroalDataSource database;

    /// The last statement that a list was read by.
    private static final class Ear extends Handler {
        private @Nullable String last;

        @Override
        public void publish(LogRecord entry) {
            if (STATEMENTS.getName().equals(entry.getLoggerName())) {
                last = SAID.matcher(new SimpleFormatter().formatMessage(entry)).replaceFirst("$1");
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void everyOrderHasItsIndex() throws IOException {
        List<String> withoutIndex = new ArrayList<>();
        int tried = 0;
        Ear ear = new Ear();
        Level before = STATEMENTS.getLevel();
        STATEMENTS.setLevel(Level.ALL);
        STATEMENTS.addHandler(ear);
        try {
            for (EveryOperation.Operation list : lists()) {
                for (String order : orders(list)) {
                    ear.last = null;
                    int status = Api.asAdmin().get(list.path() + "?limit=1" + order).statusCode();
                    if (status == 404) {
                        continue; // of one account, one deal: short, and nobody's here
                    }
                    assertEquals(200, status, () -> list.path() + order);
                    String statement = ear.last;
                    if (statement == null) {
                        continue; // made for the answer
                    }
                    tried++;
                    String plan = plan(statement);
                    if (SORTS.matcher(plan).find() && !WITHOUT.contains(list.path() + order)) {
                        withoutIndex.add(list.path() + order + "\n" + plan);
                    }
                }
            }
        } finally {
            STATEMENTS.removeHandler(ear);
            STATEMENTS.setLevel(before);
        }

        assertEquals(List.of(), withoutIndex);
        int orders = tried;
        assertTrue(orders > 40, () -> "only %d orders were found".formatted(orders));
    }

    private static List<EveryOperation.Operation> lists() throws IOException {
        return EveryOperation.ofTheRunningApplication().all().stream()
                .filter(each -> each.method().equals("GET"))
                .filter(each -> REPORTS.stream().noneMatch(each.path()::startsWith))
                .filter(
                        each ->
                                each.parametersIn("query").stream()
                                        .anyMatch(one -> one.name().equals("pageToken")))
                .toList();
    }

    /// The default order, and each field up and down.
    private static List<String> orders(EveryOperation.Operation list) {
        List<String> orders = new ArrayList<>(List.of(""));
        for (var parameter : list.node().path("parameters")) {
            if (parameter.path("name").asText().equals("sort")) {
                FIELD.matcher(parameter.path("description").asText())
                        .results()
                        .map(MatchResult::group)
                        .map(name -> name.replace("`", ""))
                        .forEach(
                                name -> {
                                    orders.add("&sort=" + name);
                                    orders.add("&sort=-" + name);
                                });
            }
        }
        return orders;
    }

    /// As for a table so large that nothing but an index will do.
    private String plan(String statement) {
        return Jdbc.call(database, connection -> plan(connection, statement));
    }

    private static String plan(Connection connection, String statement) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Statement explain = connection.createStatement()) {
            explain.execute("begin");
            for (String way : List.of("sort", "incremental_sort", "seqscan", "bitmapscan")) {
                explain.execute("set local enable_" + way + " = off");
            }
            try (ResultSet rows = explain.executeQuery("explain " + statement)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            } finally {
                explain.execute("rollback");
            }
        }
        return plan.toString();
    }
}
