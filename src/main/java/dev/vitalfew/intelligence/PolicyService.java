package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.scoring.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The door to policies.
@ApplicationScoped
public class PolicyService {
    private final PolicyRepository policies;
    private final Clock clock;

    PolicyService(PolicyRepository policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /// All versions, the newest first.
    @Transactional
    public List<PolicyView> list() {
        return policies.all().reversed();
    }

    @Transactional
    public Optional<PolicyView> find(int version) {
        return policies.all().stream().filter(each -> each.version() == version).findFirst();
    }

    /// Adds a version, in which all that is not said stays as in the version before.
    ///
    /// @param author who makes it
    @Transactional
    public PolicyView create(NewPolicy wanted, String author) {
        if (wanted.isEmpty()) {
            throw VALIDATION_FAILED
                    .because("pipeline: a new policy changes the pipeline, engagement or value")
                    .at("pipeline");
        }
        policies.lock();
        PolicySettings settings = policies.all().getLast().settings().with(wanted);
        Instant now = clock.instant();
        LocalDate from =
                Objects.requireNonNullElse(
                        wanted.effectiveFrom(), LocalDate.ofInstant(now, ZoneOffset.UTC));
        policies.add(from, settings, author, now);
        return policies.all().getLast();
    }

    /// The policy that applies on this day: of those in effect the one with the latest date, of
    /// several the newest.
    @Transactional
    public Policy on(LocalDate day) {
        return chosen(day);
    }

    /// The same in a transaction of its own: for who waits long afterwards, and must not keep a
    /// connection to the database meanwhile.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Policy apartOn(LocalDate day) {
        return chosen(day);
    }

    private Policy chosen(LocalDate day) {
        PolicyView chosen =
                policies.all().stream()
                        .filter(each -> !each.effectiveFrom().isAfter(day))
                        .max(
                                Comparator.comparing(PolicyView::effectiveFrom)
                                        .thenComparingInt(PolicyView::version))
                        .orElseThrow(); // the built-in one applies from the first day on
        return policy(chosen.version(), chosen.effectiveFrom(), chosen.settings());
    }

    /// By its number, whenever it applies.
    @Transactional
    public Optional<Policy> version(int number) {
        return policies.all().stream()
                .filter(each -> each.version() == number)
                .findFirst()
                .map(one -> policy(one.version(), one.effectiveFrom(), one.settings()));
    }

    private static Policy policy(int version, LocalDate from, PolicySettings settings) {
        return Policy.BUILT_IN.with(version, from, settings.rules());
    }
}
