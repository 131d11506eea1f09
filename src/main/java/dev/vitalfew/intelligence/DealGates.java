package dev.vitalfew.intelligence;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.Message;
import dev.vitalfew.deal.DealService;
import dev.vitalfew.deal.DealView;
import dev.vitalfew.deal.Stage;
import dev.vitalfew.deal.StageGates;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.pipeline.GateRule;
import dev.vitalfew.scoring.pipeline.PipelineStage;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Judges moves of deals by the policy that applies on their day.
@ApplicationScoped
class DealGates implements StageGates {
    private final DealService deals;
    private final PolicyService policies;
    private final ComplexityService complexities;
    private final AgroalDataSource database;

    DealGates(
            DealService deals,
            PolicyService policies,
            ComplexityService complexities,
            AgroalDataSource database) {
        this.deals = deals;
        this.policies = policies;
        this.complexities = complexities;
        this.database = database;
    }

    @Override
    public Judgement judge(UUID dealId, Stage from, Stage to, LocalDate day) {
        Policy policy = policies.on(day);
        if (to.compareTo(from) <= 0) {
            return new Judgement(policy.version(), List.of());
        }
        DealView deal = deals.find(dealId).orElseThrow();
        ComplexityService.Judged judged = complexities.judge(deal, policy, day);
        Approvals approvals = approvals(deal, day);
        GateRule.Facts facts =
                new GateRule.Facts(
                        deal.plan() != null,
                        deal.insight() != null,
                        judged.complexity().complex(),
                        judged.covered(),
                        vetoObjections(deal),
                        approvals.needed(),
                        approvals.given());
        return new Judgement(
                policy.version(),
                policy
                        .pipeline()
                        .gates()
                        .judge(
                                PipelineStage.valueOf(from.name()),
                                PipelineStage.valueOf(to.name()),
                                facts)
                        .stream()
                        .map(DealGates::verdict)
                        .toList());
    }

    /// Open ones of people who can say no alone: by their part in the deal, else by that which they
    /// have in all deals of the account.
    private int vetoObjections(DealView deal) {
        return Math.toIntExact(
                Jdbc.number(
                        database,
                        """
                        select count(*) from objection o
                        where o.account_id = ? and o.deal_id = ? and o.state = 'OPEN'
                          and (select r.veto from stakeholder_role r
                               where r.account_id = o.account_id and r.contact_id = o.contact_id
                                 and (r.deal_id = o.deal_id or r.deal_id is null)
                               order by r.deal_id is null limit 1)
                        """,
                        deal.accountId(),
                        deal.id()));
    }

    private record Approvals(int needed, int given) {}

    private Approvals approvals(DealView deal, LocalDate day) {
        return Jdbc.rows(
                        database,
                        row -> new Approvals(row.getInt(1), row.getInt(2)),
                        """
                        select count(*), count(*) filter (where a.state = 'GIVEN' and a.decided_on <= ?)
                        from approval a where a.account_id = ? and a.deal_id = ?
                        """,
                        day,
                        deal.accountId(),
                        deal.id())
                .getFirst();
    }

    private static Verdict verdict(GateRule.Verdict verdict) {
        return new Verdict(
                verdict.setting().gate().name(),
                Stage.valueOf(verdict.setting().stage().name()),
                verdict.setting().mode().name(),
                verdict.passed(),
                verdict.refuses(),
                reason(verdict));
    }

    private static Message reason(GateRule.Verdict verdict) {
        return switch (verdict.reason()) {
            case PLANNED -> Message.of("the deal has a plan");
            case UNPLANNED -> Message.of("the deal has no plan: it would be cards, not chess");
            case INSIGHT_FILLED_IN -> Message.of("the insight card is filled in");
            case NO_INSIGHT -> Message.of("nobody has filled in the insight card");
            case SIMPLE_SALE ->
                    Message.of("this is no complex sale, so not every role has to be covered");
            case ALL_COVERED -> Message.of("all four buying influences are covered");
            case NOT_COVERED ->
                    Message.of(
                            "%d of 4 buying influences of this complex sale are covered",
                            verdict.observed());
            case NO_OBJECTION -> Message.of("nobody with a veto has an open objection on record");
            case OBJECTION_OPEN ->
                    Message.of("people with a veto have %d open objections", verdict.observed());
            case ALL_APPROVED -> Message.of("every approval that was asked for is given");
            case NO_APPROVAL_NEEDED ->
                    Message.of("this is no complex sale, and nobody's approval is on record");
            case NOBODY_ASKED ->
                    Message.of("a complex sale needs approvals, and none is on record");
            case NOT_APPROVED ->
                    Message.of("%d approvals are pending or refused", verdict.observed());
        };
    }
}
