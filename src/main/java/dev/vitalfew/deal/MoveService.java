package dev.vitalfew.deal;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.deal.HistoryRepository.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to where deals stand: the only one through which a stage or an outcome changes, each in
/// one transaction with the entry of the history that says so (D 4.2).
@ApplicationScoped
public class MoveService {
    private final DealRepository deals;
    private final HistoryRepository history;
    private final StageGates gates;
    private final PageTokens tokens;
    private final Clock clock;

    MoveService(
            DealRepository deals,
            HistoryRepository history,
            StageGates gates,
            PageTokens tokens,
            Clock clock) {
        this.deals = deals;
        this.history = history;
        this.gates = gates;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// A change of the stage, and the deal after it.
    public record Moved(
            StageChangeView change, DealView deal, StageGates.Judgement gates, LocalDate day) {}

    /// What would come of a move.
    public record Rehearsed(
            Stage from, Stage to, Instant at, StageGates.Judgement gates, LocalDate day) {}

    /// A move that nothing stands in the way of but perhaps gates.
    private record Ready(
            UUID dealId, Stage from, Instant at, Instant now, StageGates.Judgement gates) {}

    /// Changes of the stage of this deal, oldest first.
    @Transactional
    public Page<StageChangeView> list(UUID dealId, PageQuery page) {
        DealView deal = deals.view(dealId);
        if (deal == null) {
            throw NOT_FOUND.because("no deal %s", dealId);
        }
        return history.list(deal.accountId(), dealId, new ListSql.Paging(page, tokens));
    }

    @Transactional
    public Optional<StageChangeView> find(UUID dealId, int number) {
        DealView deal = deals.view(dealId);
        return Optional.ofNullable(
                deal == null ? null : history.one(deal.accountId(), dealId, number));
    }

    /// Moves the deal forward or back.
    ///
    /// @param author who says so; has to be an admin where gates are overruled
    @Transactional
    public Step<Moved> move(UUID dealId, NewStageChange wanted, IfMatch expected, String author) {
        wanted.requireReason();
        return ready(dealId, wanted, expected).then(ready -> moved(ready, wanted, author));
    }

    /// What gates would say; nothing moves.
    @Transactional
    public Step<Rehearsed> rehearse(UUID dealId, NewStageChange wanted, IfMatch expected) {
        return ready(dealId, wanted, expected)
                .then(
                        ready ->
                                new Step.Done<>(
                                        new Rehearsed(
                                                ready.from(),
                                                wanted.to(),
                                                ready.at(),
                                                ready.gates(),
                                                day(ready.at()))));
    }

    private Step<Ready> ready(UUID dealId, NewStageChange wanted, IfMatch expected) {
        DealEntity deal = deals.locked(dealId);
        Step<Ready> refused = refused(deal, expected);
        if (deal == null || refused != null) {
            return Objects.requireNonNullElseGet(refused, Step.Missing::new);
        }
        Stage from = Stage.valueOf(deal.stage);
        if (from == wanted.to()) {
            return new Step.There<>();
        }
        Instant now = clock.instant();
        Instant at = moment(deal, wanted, now);
        return new Step.Done<>(
                new Ready(dealId, from, at, now, gates.judge(dealId, from, wanted.to(), day(at))));
    }

    private Step<Moved> moved(Ready ready, NewStageChange wanted, String author) {
        if (ready.gates().refuses() && !wanted.isForced()) {
            return new Step.Barred<>(ready.gates());
        }
        DealEntity deal =
                Objects.requireNonNull(deals.locked(ready.dealId()), "this transaction holds it");
        boolean forced = wanted.isForced() && !ready.gates().isPassed();
        deal.stage = wanted.to().name();
        deal.updatedAt = ready.now();
        deals.flush();
        history.add(deal.id, new Entry(ready.at(), author, wanted.reason(), forced, ready.now()));
        return new Step.Done<>(
                new Moved(
                        history.last(deal.accountId, deal.id),
                        deals.written(deal.id),
                        ready.gates(),
                        day(ready.at())));
    }

    /// Ends the deal.
    ///
    /// @param author who says so
    @Transactional
    public Step<DealView> close(UUID dealId, NewClosing wanted, IfMatch expected, String author) {
        DealEntity deal = deals.locked(dealId);
        Step<DealView> refused = refused(deal, expected);
        if (deal == null || refused != null) {
            return Objects.requireNonNullElseGet(refused, Step.Missing::new);
        }
        Instant now = clock.instant();
        wanted.requireAfter(deal.openedOn, day(history.lastMove(deal.accountId, dealId)), day(now));
        deal.outcome = wanted.outcome().name();
        deal.closedOn = wanted.closedOn();
        deal.closeReason = wanted.reason();
        deal.updatedAt = now;
        deals.flush();
        Instant at = HistoryRepository.midnight(wanted.closedOn());
        history.add(dealId, new Entry(at, author, wanted.reason(), false, now));
        return new Step.Done<>(deals.written(dealId));
    }

    /// Why nobody can take a step with this deal; null where somebody can.
    private static <T> @Nullable Step<T> refused(@Nullable DealEntity deal, IfMatch expected) {
        if (deal == null) {
            return new Step.Missing<>();
        }
        if (!expected.accepts(deal.version)) {
            return new Step.Stale<>(deal.version);
        }
        Outcome outcome = Outcome.valueOf(deal.outcome);
        return outcome == Outcome.OPEN ? null : new Step.Ended<>(outcome, deal.closedOn);
    }

    private Instant moment(DealEntity deal, NewStageChange wanted, Instant now) {
        Instant at = wanted.at() == null ? now : wanted.at();
        if (at.isAfter(now)) {
            throw VALIDATION_FAILED.because("at: is not in the future").at("at");
        }
        Instant last = history.lastMove(deal.accountId, deal.id);
        if (at.isBefore(last)) {
            throw VALIDATION_FAILED
                    .because("at: is not before the last change of the stage, at %s", last)
                    .at("at");
        }
        return at;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
