package dev.vitalfew.sample;

import dev.vitalfew.sample.Story.Told;
import java.util.Arrays;
import java.util.List;

/// What [Stories] tell of objections, of who has to approve, and of signs that a customer is about
/// to buy.
final class DealTalk {
    private final List<Story> stories;

    DealTalk(List<Story> stories) {
        this.stories = List.copyOf(stories);
    }

    List<SampleTable> tables() {
        return List.of(objections(), approvals(), signals());
    }

    private List<Told> told(String kind) {
        return Story.told(stories, kind).toList();
    }

    private SampleTable objections() {
        return SampleTable.of(
                "objection",
                List.of(
                        "account_id",
                        "id",
                        "deal_id",
                        "kind",
                        "contact_id",
                        "raised_on",
                        "state",
                        "statement",
                        "answer",
                        "answered_on",
                        "created_at",
                        "updated_at"),
                told("objection"),
                one ->
                        Arrays.asList(
                                one.story().account().id(),
                                one.line().id(),
                                one.story().deal().id(),
                                one.line().text(0),
                                one.story().person(one.line().text(1)),
                                one.line().text(2),
                                one.line().text(3),
                                one.line().text(4),
                                one.line().text(5),
                                one.line().text(6),
                                one.line().text(2) + "T16:00Z",
                                one.line().text(2) + "T16:00Z"));
    }

    private SampleTable approvals() {
        return SampleTable.of(
                "approval",
                List.of(
                        "account_id",
                        "id",
                        "deal_id",
                        "approver",
                        "level",
                        "state",
                        "decided_on",
                        "created_at",
                        "updated_at"),
                told("approval"),
                one ->
                        Arrays.asList(
                                one.story().account().id(),
                                one.line().id(),
                                one.story().deal().id(),
                                one.line().text(0),
                                one.line().text(1),
                                one.line().text(2),
                                one.line().text(3),
                                one.story().deal().text(2) + "T12:00Z",
                                one.story().deal().text(2) + "T12:00Z"));
    }

    private SampleTable signals() {
        return SampleTable.of(
                "closing_signal",
                List.of(
                        "account_id",
                        "id",
                        "deal_id",
                        "kind",
                        "contact_id",
                        "observed_on",
                        "statement",
                        "created_at",
                        "updated_at"),
                told("signal"),
                one ->
                        Arrays.asList(
                                one.story().account().id(),
                                one.line().id(),
                                one.story().deal().id(),
                                one.line().text(0),
                                one.story().person(one.line().text(1)),
                                one.line().text(2),
                                one.line().text(3),
                                one.line().text(2) + "T16:00Z",
                                one.line().text(2) + "T16:00Z"));
    }
}
