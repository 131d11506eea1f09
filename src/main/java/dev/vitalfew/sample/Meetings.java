package dev.vitalfew.sample;

import dev.vitalfew.sample.Story.Line;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// The rows of the interactions that [Stories] tell of, and of the work with coaches.
final class Meetings {
    private final List<Story> stories;

    Meetings(List<Story> stories) {
        this.stories = List.copyOf(stories);
    }

    /// In the order in which they need each other.
    List<SampleTable> tables() {
        return List.of(interactions(), takingPart(), coaching());
    }

    private SampleTable interactions() {
        return SampleTable.of(
                "interaction",
                List.of(
                        "account_id",
                        "id",
                        "source",
                        "external_id",
                        "kind",
                        "at",
                        "seller_id",
                        "deal_id",
                        "outcome",
                        "advance_action",
                        "advance_due_on",
                        "summary",
                        "recorded_at"),
                Story.told(stories, "met").toList(),
                one -> {
                    Line line = one.line();
                    boolean advance = "ADVANCE".equals(line.text(2));
                    return Arrays.asList(
                            one.story().account().id(),
                            line.id(),
                            FictionalCompany.SOURCE,
                            "M-" + line.id(),
                            line.text(1),
                            line.text(0) + "T09:30Z",
                            one.story().seller(),
                            one.story().deal().id(),
                            line.text(2),
                            advance ? line.text(5) : null,
                            advance ? line.text(6) : null,
                            line.text(4),
                            line.text(0) + "T16:00Z");
                });
    }

    private SampleTable takingPart() {
        record Part(Story story, UUID interaction, String person) {}
        List<Part> parts =
                Story.told(stories, "met")
                        .flatMap(
                                one ->
                                        one.line().list(3, ",").stream()
                                                .map(
                                                        person ->
                                                                new Part(
                                                                        one.story(),
                                                                        one.line().id(),
                                                                        person)))
                        .toList();
        return SampleTable.of(
                "interaction_contact",
                List.of("account_id", "contact_id", "interaction_id"),
                parts,
                part ->
                        Arrays.asList(
                                part.story.account().id(),
                                part.story.person(part.person),
                                part.interaction));
    }

    private SampleTable coaching() {
        return SampleTable.of(
                "coaching",
                List.of(
                        "account_id",
                        "id",
                        "contact_id",
                        "deal_id",
                        "kind",
                        "done_on",
                        "note",
                        "recorded_at"),
                Story.told(stories, "coaching").toList(),
                one ->
                        Arrays.asList(
                                one.story().account().id(),
                                one.line().id(),
                                one.story().person(one.line().text(0)),
                                one.story().deal().id(),
                                one.line().text(1),
                                one.line().text(2),
                                one.line().text(3),
                                one.line().text(2) + "T16:00Z"));
    }
}
