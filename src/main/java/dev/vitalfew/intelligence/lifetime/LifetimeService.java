package dev.vitalfew.intelligence.lifetime;

import dev.vitalfew.api.Message;
import dev.vitalfew.intelligence.Conversion;
import dev.vitalfew.intelligence.PolicyService;
import dev.vitalfew.intelligence.Scene;
import dev.vitalfew.intelligence.Snapshot;
import dev.vitalfew.intelligence.Snapshots;
import dev.vitalfew.intelligence.Sql;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.lifetime.BuyingHistory;
import dev.vitalfew.scoring.lifetime.GammaGamma;
import dev.vitalfew.scoring.lifetime.LifetimeModel;
import dev.vitalfew.scoring.lifetime.LifetimeModelName;
import dev.vitalfew.scoring.lifetime.LifetimeRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be expected of one account (D 6.3), by the models that were fitted last.
@ApplicationScoped
public class LifetimeService {
    private final ModelService models;
    private final Snapshots snapshots;
    private final Scene scene;
    private final PolicyService policies;

    LifetimeService(ModelService models, Snapshots snapshots, Scene scene, PolicyService policies) {
        this.models = models;
        this.snapshots = snapshots;
        this.scene = scene;
        this.policies = policies;
    }

    /// What models and policy say, before an account is looked at.
    private record Terms(
            LocalDate day,
            int horizonDays,
            Policy policy,
            @Nullable ModelsView fitted,
            @Nullable LifetimeModel buying,
            @Nullable GammaGamma money) {
        ModelUnit unit() {
            return fitted == null ? ModelUnit.WEEKS : fitted.unit();
        }
    }

    /// What one account did, in the unit of the models.
    private record Facts(
            @Nullable BuyingHistory history, @Nullable Double spend, @Nullable Double marginRate) {}

    /// Empty where there is no such account.
    public Optional<LifetimeView> lifetime(UUID account, LifetimeQuery query, Locale reader) {
        LocalDate day = scene.day(query.asOf());
        List<String> sources = snapshots.read(snapshot -> sources(snapshot, account));
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        Terms terms = terms(day, query, sources);
        return snapshots.read(
                snapshot -> {
                    Conversion conversion = scene.conversion(snapshot, query.currency(), day);
                    Facts facts = facts(snapshot, account, terms, conversion);
                    return Optional.of(view(account, terms, facts, conversion.currency(), reader));
                });
    }

    /// The namespaces of the account, and an empty one that stands for itself.
    private static List<String> sources(Snapshot snapshot, UUID account) {
        return snapshot.rows(
                Sql.of(
                        """
                        select '' from account where id = ?
                        union select source from account_ref where account_id = ?
                        """,
                        Sql.id(account),
                        Sql.id(account)),
                row -> row.getString(1));
    }

    private Terms terms(LocalDate day, LifetimeQuery query, List<String> sources) {
        Policy policy = policies.on(day);
        ModelsView fitted = models.latest(day, sources).orElse(null);
        Integer horizon = query.horizonDays();
        return new Terms(
                day,
                horizon == null ? policy.lifetime().horizonDays() : horizon,
                policy,
                fitted,
                fitted == null ? null : fitted.buying(),
                fitted == null ? null : fitted.money());
    }

    private static Facts facts(
            Snapshot snapshot, UUID account, Terms terms, Conversion conversion) {
        PurchaseDays days = new PurchaseDays(snapshot, List.of());
        BuyingHistory history = days.history(account, terms.day(), terms.unit());
        GammaGamma money = terms.money();
        // a fit in another currency says nothing of this one
        boolean same =
                terms.fitted() != null && conversion.currency().equals(terms.fitted().currency());
        return new Facts(
                history,
                money == null || !same || history == null
                        ? null
                        : money.expectedSpend(days.spending(account, terms.day(), conversion)),
                marginRate(snapshot, account, terms.day(), conversion));
    }

    private static @Nullable Double marginRate(
            Snapshot snapshot, UUID account, LocalDate day, Conversion conversion) {
        Sql sums =
                Sql.of("select sum(")
                        .then(conversion.converted(Sql.of("p.amount - p.cost")))
                        .then("), sum(")
                        .then(conversion.converted(Sql.of("p.amount")))
                        .then(") from purchase p")
                        .then(conversion.join())
                        .then(
                                "where p.account_id = ? and p.ordered_on <= ? and p.cost is not null",
                                Sql.id(account),
                                Sql.day(day));
        return snapshot.<@Nullable Double>row(
                sums,
                row -> {
                    BigDecimal margin = row.getBigDecimal(1);
                    BigDecimal sales = row.getBigDecimal(2);
                    return margin == null || sales == null || sales.signum() <= 0
                            ? null
                            : margin.divide(sales, MathContext.DECIMAL64).doubleValue();
                });
    }

    private static LifetimeView view(
            UUID account, Terms terms, Facts facts, String currency, Locale reader) {
        BuyingHistory history = facts.history();
        LifetimeModel model = terms.buying();
        Expected expected = expected(terms, history);
        return new LifetimeView(
                account,
                terms.day(),
                terms.policy().version(),
                terms.fitted() == null ? null : terms.fitted().id(),
                model == null ? null : model.name(),
                terms.unit(),
                terms.horizonDays(),
                history == null ? null : history.frequency(),
                history == null ? null : history.recency(),
                history == null ? null : history.age(),
                expected == null ? null : expected.alive(),
                expected == null ? null : expected.buying(),
                expected == null ? null : expected.purchases(),
                facts.spend(),
                value(terms, facts),
                currency,
                facts.marginRate(),
                reasons(terms, facts).stream().map(reason -> reason.in(reader)).toList());
    }

    private record Expected(double alive, double buying, double purchases) {}

    private static @Nullable Expected expected(Terms terms, @Nullable BuyingHistory history) {
        LifetimeModel model = terms.buying();
        if (model == null || history == null) {
            return null;
        }
        double horizon = terms.unit().of(terms.horizonDays());
        return new Expected(
                model.probabilityAlive(history),
                model.probabilityBuying(history, horizon),
                model.expectedPurchases(history, horizon));
    }

    private static @Nullable Double value(Terms terms, Facts facts) {
        LifetimeModel model = terms.buying();
        BuyingHistory history = facts.history();
        Double spend = facts.spend();
        Double rate = facts.marginRate();
        return model == null || history == null || spend == null || rate == null
                ? null
                : terms.policy()
                        .lifetime()
                        .value(
                                model,
                                history,
                                terms.unit().days(),
                                new LifetimeRule.Money(spend, rate));
    }

    private static List<Message> reasons(Terms terms, Facts facts) {
        List<Message> reasons = new ArrayList<>();
        if (facts.history() == null) {
            reasons.add(Message.of("the account has no purchase day"));
        }
        ModelsView fitted = terms.fitted();
        if (fitted == null) {
            reasons.add(Message.of("no models were fitted yet"));
            return reasons;
        }
        if (terms.buying() == null) {
            reasons.add(Message.of("no model of repeat buying is fitted"));
        }
        if (terms.money() == null) {
            reasons.add(Message.of("%s is not fitted", LifetimeModelName.GAMMA_GAMMA));
        } else if (facts.spend() == null && facts.history() != null) {
            reasons.add(
                    Message.of(
                            "%s says nothing of it in this currency",
                            LifetimeModelName.GAMMA_GAMMA));
        }
        if (facts.marginRate() == null) {
            reasons.add(Message.of("no line of the account has a cost"));
        }
        return reasons;
    }
}
