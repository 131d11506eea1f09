package dev.vitalfew.imports.merging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Finds the rows of a file that would have somebody report to themselves. Lines of reporting never
/// leave an account, so one account after the other is looked at, with as much memory as its people
/// take; and since a contact may report to several people, along ties, it takes a search for
/// strongly connected people (Tarjan), not only a way up.
final class ReportingLines {
    private static final int FETCHED_AT_ONCE = 10_000;

    private final Map<UUID, Person> people = new HashMap<>();
    private final List<Line> ofFile = new ArrayList<>();
    private int visited;
    private int circles;

    private ReportingLines() {}

    private static final class Person {
        private final List<Person> bosses = new ArrayList<>();
        private int next;
        private int order;
        private int lowest;
        private int circle;
    }

    private record Line(Person from, Person to, long number) {}

    /// The numbers of the lines in the file that lie on a circle.
    ///
    /// @param sql yields account, who reports, to whom, and the line of the file or null where it
    ///   is stored; in the order of accounts
    static List<Long> closing(Connection connection, String sql) throws SQLException {
        List<Long> closing = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                UUID account = null;
                ReportingLines lines = new ReportingLines();
                while (rows.next()) {
                    UUID next = rows.getObject(1, UUID.class);
                    if (!next.equals(account)) {
                        lines.addClosing(closing);
                        lines = new ReportingLines();
                        account = next;
                    }
                    lines.add(rows);
                }
                lines.addClosing(closing);
            }
        }
        return closing;
    }

    private void add(ResultSet row) throws SQLException {
        Person from = people.computeIfAbsent(row.getObject(2, UUID.class), _ -> new Person());
        Person to = people.computeIfAbsent(row.getObject(3, UUID.class), _ -> new Person());
        from.bosses.add(to);
        long number = row.getLong(4);
        if (!row.wasNull()) {
            ofFile.add(new Line(from, to, number));
        }
    }

    private void addClosing(List<Long> closing) {
        if (ofFile.isEmpty()) {
            return;
        }
        for (Person person : people.values()) {
            if (person.order == 0) {
                search(person);
            }
        }
        for (Line line : ofFile) {
            if (line.from.circle == line.to.circle) {
                closing.add(line.number);
            }
        }
    }

    /// Without recursion: a chain may be longer than the stack is deep.
    private void search(Person start) {
        Deque<Person> way = new ArrayDeque<>();
        Deque<Person> open = new ArrayDeque<>();
        enter(start, way, open);
        while (!way.isEmpty()) {
            Person person = way.getLast();
            if (person.next < person.bosses.size()) {
                Person boss = person.bosses.get(person.next++);
                if (boss.order == 0) {
                    enter(boss, way, open);
                } else if (boss.circle == 0) {
                    person.lowest = Math.min(person.lowest, boss.order);
                }
                continue;
            }
            way.removeLast();
            if (!way.isEmpty()) {
                way.getLast().lowest = Math.min(way.getLast().lowest, person.lowest);
            }
            if (person.lowest == person.order) {
                close(person, open);
            }
        }
    }

    private void enter(Person person, Deque<Person> way, Deque<Person> open) {
        person.order = ++visited;
        person.lowest = person.order;
        way.addLast(person);
        open.addLast(person);
    }

    /// All who came after a person and found no way past it stand on circles with it.
    private void close(Person person, Deque<Person> open) {
        circles++;
        Person last;
        do {
            last = open.removeLast();
            last.circle = circles;
        } while (last != person);
    }
}
