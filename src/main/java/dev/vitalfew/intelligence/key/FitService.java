package dev.vitalfew.intelligence.key;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Put;
import dev.vitalfew.intelligence.PolicyService;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.key.GateVerdict;
import dev.vitalfew.scoring.key.KeyDecision;
import dev.vitalfew.scoring.key.KeyRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to what was found out about the fit of accounts (D 1.5–1.7, 1.10, 1.14).
@ApplicationScoped
public class FitService {
    private static final int FULL = 100;
    private static final double BEST = 5;

    private final AccountService accounts;
    private final FitRepository fits;
    private final PolicyService policies;
    private final Clock clock;

    FitService(AccountService accounts, FitRepository fits, PolicyService policies, Clock clock) {
        this.accounts = accounts;
        this.fits = fits;
        this.policies = policies;
        this.clock = clock;
    }

    /// Empty where nobody has told anything yet, or there is no such account.
    @Transactional
    public Optional<FitView> find(UUID account, Locale reader) {
        return Optional.ofNullable(fits.find(account)).map(stored -> view(stored, reader));
    }

    /// Lets it stand as told.
    ///
    /// @throws dev.vitalfew.api.Problem where weights do not sum to 1, or something is named twice
    @Transactional
    public Put<FitView> put(UUID account, NewFit wanted, IfMatch expected, Locale reader) {
        NewFit settled = wanted.settled();
        if (!accounts.hold(account)) {
            return new Put.Missing<>();
        }
        FitRepository.Stored stored = fits.find(account);
        @Nullable Long current = stored == null ? null : stored.version();
        if (!expected.acceptsPut(current)) {
            return new Put.Stale<>(current);
        }
        FitRepository.Stored now = fits.put(account, settled, clock.instant());
        FitView view = view(now, reader);
        return stored == null
                ? new Put.Created<>(view, now.version())
                : new Put.Replaced<>(view, now.version());
    }

    private FitView view(FitRepository.Stored stored, Locale reader) {
        Policy policy = policies.on(LocalDate.now(clock));
        NewFit told = stored.told();
        KeyDecision decision = policy.key().decide(told.facts());
        return new FitView(
                stored.account(),
                stored.version(),
                policy.version(),
                told,
                gates(told, decision),
                decision(told, decision, policy.key(), reader),
                match(told),
                stored.createdAt(),
                stored.updatedAt());
    }

    private static List<FitView.Gate> gates(NewFit told, KeyDecision decision) {
        List<FitView.Gate> gates = new ArrayList<>();
        for (int place = 0; place < told.lines().size(); place++) {
            GateVerdict verdict = decision.gates().get(place);
            gates.add(
                    new FitView.Gate(
                            told.lines().get(place).productLine(),
                            verdict.state(),
                            verdict.reasons()));
        }
        return gates;
    }

    private static FitView.Decision decision(
            NewFit told, KeyDecision decision, KeyRule rule, Locale reader) {
        Double score = decision.screenScore();
        List<FitView.Ground> grounds = new ArrayList<>();
        if (Boolean.TRUE.equals(told.benchmark())) {
            grounds.add(FitView.Ground.BENCHMARK);
        }
        if (Boolean.TRUE.equals(told.strategicCooperation())) {
            grounds.add(FitView.Ground.STRATEGIC_COOPERATION);
        }
        return new FitView.Decision(
                decision.key(),
                decision.failedAt(),
                List.of(
                        step(
                                KeyDecision.Step.GATE,
                                decision.gatePassed(),
                                FitWords.gate(decision),
                                reader),
                        step(
                                KeyDecision.Step.CRITERION,
                                decision.criterionMet(),
                                FitWords.criterion(told.claims().size()),
                                reader),
                        step(
                                KeyDecision.Step.SCREENS,
                                score != null && score >= rule.threshold(),
                                FitWords.screens(decision, rule.threshold()),
                                reader)),
                score,
                decision.coverage(),
                rule.threshold(),
                grounds);
    }

    private static FitView.Step step(
            KeyDecision.Step step, boolean passed, Message reason, Locale reader) {
        return new FitView.Step(step, passed, reason.in(reader));
    }

    /// Every attribute that was judged counts alike.
    private static FitView.Match match(NewFit told) {
        List<NewFit.Trait> traits = told.traits();
        double most = traits.isEmpty() ? 0 : (double) FULL / traits.size();
        List<FitView.MatchPart> parts =
                traits.stream()
                        .map(
                                trait ->
                                        new FitView.MatchPart(
                                                trait.attribute(),
                                                most * trait.value() / BEST,
                                                most))
                        .toList();
        double sum = parts.stream().mapToDouble(FitView.MatchPart::points).sum();
        Double score = traits.isEmpty() ? null : Double.valueOf(sum);
        return new FitView.Match(
                told.exclusions().isEmpty() ? score : Double.valueOf(0),
                (double) traits.size() / ProfileAttribute.values().length,
                told.exclusions(),
                parts);
    }
}
