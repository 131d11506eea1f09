package dev.vitalfew.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A deal and the people around it, read from a script of [Stories].
final class Story {
    private static final String NOTHING = "-";
    private static final String US = "us";

    /// What a script says, with ids: one row for a row of a table.
    ///
    /// @param values as the script has them, `-` is null
    record Line(UUID id, List<@Nullable String> values) {
        @Nullable String text(int place) {
            return values.get(place);
        }

        List<String> list(int place, String split) {
            String value = values.get(place);
            return value == null ? List.of() : List.of(value.split(split, -1));
        }
    }

    private final SampleAccount account;
    private final UUID seller;
    private final Map<String, List<Line>> lines = new HashMap<>();
    private final Map<String, UUID> people = new HashMap<>();

    private Story(SampleAccount account, UUID seller) {
        this.account = account;
        this.seller = seller;
    }

    static Story told(Chance chance, SampleAccount account, SalesForce sellers, String script) {
        Story story = new Story(account, sellers.sellerOf(account).id());
        script.lines().forEach(line -> story.add(chance, line));
        return story;
    }

    private void add(Chance chance, String line) {
        List<@Nullable String> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            String value = cell.strip();
            cells.add(value.equals(NOTHING) ? null : value);
        }
        String kind = String.valueOf(cells.removeFirst());
        Line read = new Line(chance.id(account.since()), cells);
        lines.computeIfAbsent(kind, _ -> new ArrayList<>()).add(read);
        if (kind.equals("person")) {
            people.put(String.valueOf(read.text(0)), read.id());
        }
    }

    SampleAccount account() {
        return account;
    }

    UUID seller() {
        return seller;
    }

    /// All lines that begin with a word, in their order.
    List<Line> lines(String kind) {
        return lines.getOrDefault(kind, List.of());
    }

    Line deal() {
        return lines("deal").getFirst();
    }

    /// Null for us, and for nobody.
    @Nullable UUID person(@Nullable String key) {
        if (key == null || key.equals(US)) {
            return null;
        }
        UUID id = people.get(key);
        if (id == null) {
            throw new IllegalStateException("nobody is called " + key);
        }
        return id;
    }

    @Nullable UUID sellerIfUs(@Nullable String key) {
        return US.equals(key) ? seller : null;
    }

    /// A stage and the day on which the deal came to it.
    record Move(String stage, LocalDate day) {}

    List<Move> moves() {
        return Arrays.stream(String.valueOf(lines("stage").getFirst().text(0)).split(" "))
                .map(move -> move.split("@", 2))
                .map(move -> new Move(move[0], LocalDate.parse(move[1])))
                .toList();
    }

    /// Every one of the rows that a script has of a kind, with its story.
    record Told(Story story, Line line) {}

    static Stream<Told> told(List<Story> stories, String kind) {
        return stories.stream()
                .flatMap(story -> story.lines(kind).stream().map(line -> new Told(story, line)));
    }
}
