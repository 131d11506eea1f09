package dev.vitalfew.sample;

import dev.vitalfew.sample.SampleDeal.Ending;
import dev.vitalfew.sample.SampleDeal.Move;
import dev.vitalfew.sample.SampleDeal.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of the [DealBook], with their histories.
final class DealTables {
    private final List<SampleDeal> deals;

    DealTables(List<SampleDeal> deals) {
        this.deals = List.copyOf(deals);
    }

    /// In the order in which they need each other.
    List<SampleTable> all() {
        return List.of(deals(), references(), steps(), terms());
    }

    private SampleTable deals() {
        return SampleTable.of(
                "deal",
                List.of(
                        "account_id",
                        "id",
                        "name",
                        "stage",
                        "outcome",
                        "amount",
                        "currency",
                        "probability",
                        "opened_on",
                        "expected_close_on",
                        "closed_on",
                        "close_reason",
                        "seller_id",
                        "product_line",
                        "source",
                        "traits",
                        "rivals",
                        "plan",
                        "insight",
                        "entry_timing",
                        "sales_mode",
                        "created_at",
                        "updated_at"),
                deals,
                DealTables::row);
    }

    private static List<@Nullable Object> row(SampleDeal deal) {
        Terms terms = deal.terms().getLast();
        SampleDeal.Kind kind = deal.kind();
        Ending ending = deal.ending();
        return Arrays.asList(
                deal.account().id(),
                deal.id(),
                kind.name(),
                deal.stage(),
                outcome(ending),
                terms.amount(),
                deal.account().currency(),
                terms.probability(),
                deal.opened(),
                terms.expected(),
                ending == null ? null : ending.day(),
                ending == null ? null : ending.reason(),
                kind.seller(),
                kind.productLine(),
                kind.source(),
                kind.traits(),
                kind.rivals(),
                kind.planned() ? "who decides, what they win, what we do next" : null,
                kind.hasInsight() ? "what downtime costs them, and whom" : null,
                kind.entryTiming(),
                kind.salesMode(),
                deal.opened() + "T12:00Z",
                deal.touched() + "T12:00Z");
    }

    private static String outcome(@Nullable Ending ending) {
        return ending == null ? "OPEN" : ending.outcome();
    }

    private SampleTable references() {
        return SampleTable.of(
                "deal_ref",
                List.of("source", "external_id", "deal_id"),
                deals,
                deal -> List.of(FictionalCompany.SOURCE, deal.externalId(), deal.id()));
    }

    /// @param from null in the first
    private record Step(
            SampleDeal deal, int number, @Nullable String from, Move move, String outcome) {}

    private static List<Step> steps(SampleDeal deal) {
        List<Step> steps = new ArrayList<>();
        String from = null;
        for (Move move : deal.moves()) {
            steps.add(new Step(deal, steps.size() + 1, from, move, "OPEN"));
            from = move.stage();
        }
        Ending ending = deal.ending();
        if (ending != null) {
            Move end = new Move(deal.stage(), ending.day(), ending.reason());
            steps.add(new Step(deal, steps.size() + 1, from, end, ending.outcome()));
        }
        return steps;
    }

    private SampleTable steps() {
        return SampleTable.of(
                "stage_change",
                List.of(
                        "account_id",
                        "deal_id",
                        "number",
                        "from_stage",
                        "to_stage",
                        "outcome",
                        "at",
                        "by",
                        "reason",
                        "recorded_at"),
                deals.stream().flatMap(deal -> steps(deal).stream()).toList(),
                step ->
                        Arrays.asList(
                                step.deal.account().id(),
                                step.deal.id(),
                                step.number,
                                step.from,
                                step.move.stage(),
                                step.outcome,
                                step.move.day() + "T00:00Z",
                                FictionalCompany.SOURCE,
                                step.move.reason(),
                                step.move.day() + "T16:00Z"));
    }

    private SampleTable terms() {
        record Told(SampleDeal deal, int number) {
            Terms terms() {
                return deal.terms().get(number - 1);
            }
        }
        List<Told> told = new ArrayList<>();
        for (SampleDeal deal : deals) {
            for (int number = 1; number <= deal.terms().size(); number++) {
                told.add(new Told(deal, number));
            }
        }
        return SampleTable.of(
                "deal_terms",
                List.of(
                        "account_id",
                        "deal_id",
                        "number",
                        "amount",
                        "currency",
                        "probability",
                        "expected_close_on",
                        "seller_id",
                        "at",
                        "by"),
                told,
                one ->
                        Arrays.asList(
                                one.deal.account().id(),
                                one.deal.id(),
                                one.number,
                                one.terms().amount(),
                                one.deal.account().currency(),
                                one.terms().probability(),
                                one.terms().expected(),
                                one.deal.kind().seller(),
                                one.terms().day() + "T00:00Z",
                                FictionalCompany.SOURCE));
    }
}
