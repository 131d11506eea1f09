package dev.vitalfew.sample;

import dev.vitalfew.sample.Story.Line;
import dev.vitalfew.sample.Story.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The rows of the people and the deals that [Stories] tell of; [Meetings] has what was done with
/// them.
final class Stakeholders {
    private static final int COACH_TESTS = 3;

    private final List<Story> stories;

    Stakeholders(List<Story> stories) {
        this.stories = List.copyOf(stories);
    }

    List<Story> stories() {
        return stories;
    }

    /// Of the accounts about which something is told.
    Set<UUID> accountIds() {
        return stories.stream().map(story -> story.account().id()).collect(Collectors.toSet());
    }

    /// In the order in which they need each other.
    List<SampleTable> tables() {
        List<SampleTable> tables =
                new ArrayList<>(
                        List.of(
                                contacts(),
                                references("contact", "person", "P"),
                                deals(),
                                references("deal", "deal", "D"),
                                stageChanges(),
                                terms(),
                                roles(),
                                ties()));
        tables.addAll(new Meetings(stories).tables());
        return tables;
    }

    private SampleTable contacts() {
        return SampleTable.of(
                "contact",
                List.of(
                        "account_id",
                        "id",
                        "name",
                        "title",
                        "department",
                        "level",
                        "reports_to_id",
                        "created_at",
                        "updated_at"),
                told("person"),
                one ->
                        Arrays.asList(
                                one.story().account().id(),
                                one.line().id(),
                                one.line().text(1),
                                one.line().text(2),
                                one.line().text(3),
                                one.line().text(4),
                                one.story().person(one.line().text(5)),
                                beginning(one),
                                beginning(one)));
    }

    private SampleTable references(String table, String kind, String letter) {
        List<Told> all = told(kind);
        return SampleTable.of(
                table + "_ref",
                List.of("source", "external_id", table + "_id"),
                IntStream.range(0, all.size()).boxed().toList(),
                i ->
                        List.of(
                                FictionalCompany.SOURCE,
                                "%s-%02d".formatted(letter, i + 1),
                                all.get(i).line().id()));
    }

    private SampleTable deals() {
        return SampleTable.of(
                "deal",
                List.of(
                        "account_id",
                        "id",
                        "name",
                        "stage",
                        "amount",
                        "currency",
                        "opened_on",
                        "expected_close_on",
                        "seller_id",
                        "created_at",
                        "updated_at"),
                told("deal"),
                one ->
                        Arrays.asList(
                                one.story().account().id(),
                                one.line().id(),
                                one.line().text(0),
                                one.story().moves().getLast().stage(),
                                one.line().text(1),
                                one.story().account().currency(),
                                one.line().text(2),
                                one.line().text(3),
                                one.story().seller(),
                                one.line().text(2) + "T12:00Z",
                                one.story().moves().getLast().day() + "T12:00Z"));
    }

    private SampleTable stageChanges() {
        record Entry(Story story, int number) {
            @Nullable String stage(int which) {
                return which == 0 ? null : story.moves().get(which - 1).stage();
            }
        }
        List<Entry> entries =
                stories.stream()
                        .flatMap(
                                story ->
                                        IntStream.rangeClosed(1, story.moves().size())
                                                .mapToObj(number -> new Entry(story, number)))
                        .toList();
        return SampleTable.of(
                "stage_change",
                List.of(
                        "account_id",
                        "deal_id",
                        "number",
                        "from_stage",
                        "to_stage",
                        "at",
                        "by",
                        "recorded_at"),
                entries,
                one -> {
                    String at = one.story.moves().get(one.number - 1).day() + "T00:00Z";
                    return Arrays.asList(
                            one.story.account().id(),
                            one.story.deal().id(),
                            one.number,
                            one.stage(one.number - 1),
                            one.stage(one.number),
                            at,
                            FictionalCompany.SOURCE,
                            at);
                });
    }

    private SampleTable terms() {
        return SampleTable.of(
                "deal_terms",
                List.of(
                        "account_id",
                        "deal_id",
                        "number",
                        "amount",
                        "currency",
                        "expected_close_on",
                        "seller_id",
                        "at",
                        "by"),
                told("deal"),
                one ->
                        Arrays.asList(
                                one.story().account().id(),
                                one.line().id(),
                                1,
                                one.line().text(1),
                                one.story().account().currency(),
                                one.line().text(3),
                                one.story().seller(),
                                one.line().text(2) + "T00:00Z",
                                FictionalCompany.SOURCE));
    }

    private SampleTable roles() {
        return SampleTable.of(
                "stakeholder_role",
                List.of(
                        "account_id",
                        "id",
                        "contact_id",
                        "deal_id",
                        "influences",
                        "decision_role",
                        "stance",
                        "influence",
                        "veto",
                        "win_theme_kinds",
                        "win_theme_texts",
                        "credible_with_others",
                        "finds_us_credible",
                        "wants_us_to_win",
                        "created_at",
                        "updated_at"),
                told("role"),
                Stakeholders::role);
    }

    private static List<@Nullable Object> role(Told one) {
        Line line = one.line();
        List<String> theme = theme(line);
        List<@Nullable Object> values = new ArrayList<>();
        values.addAll(
                Arrays.asList(
                        one.story().account().id(),
                        line.id(),
                        one.story().person(line.text(0)),
                        one.story().deal().id(),
                        line.list(1, " "),
                        line.text(2),
                        line.text(3),
                        line.text(4),
                        line.text(5) != null,
                        theme.stream().limit(1).toList(),
                        theme.stream().skip(1).toList()));
        String tests = line.text(7);
        for (int test = 0; test < COACH_TESTS; test++) {
            values.add(tests == null ? null : tests.charAt(test) == '+');
        }
        values.add(beginning(one));
        values.add(beginning(one));
        return values;
    }

    /// Its kind and its words, or nothing.
    private static List<String> theme(Line role) {
        String theme = role.text(6);
        return theme == null ? List.of() : List.of(theme.split(" ", 2));
    }

    private SampleTable ties() {
        return SampleTable.of(
                "tie",
                List.of(
                        "account_id",
                        "id",
                        "from_contact_id",
                        "from_seller_id",
                        "to_contact_id",
                        "to_seller_id",
                        "kind",
                        "weight",
                        "created_at",
                        "updated_at"),
                told("tie"),
                one ->
                        Arrays.asList(
                                one.story().account().id(),
                                one.line().id(),
                                one.story().person(one.line().text(0)),
                                one.story().sellerIfUs(one.line().text(0)),
                                one.story().person(one.line().text(1)),
                                one.story().sellerIfUs(one.line().text(1)),
                                one.line().text(2),
                                one.line().text(3),
                                beginning(one),
                                beginning(one)));
    }

    private List<Told> told(String kind) {
        return Story.told(stories, kind).toList();
    }

    /// Of its deal: what is told came to be known then.
    private static String beginning(Told one) {
        return one.story().deal().text(2) + "T12:00Z";
    }
}
