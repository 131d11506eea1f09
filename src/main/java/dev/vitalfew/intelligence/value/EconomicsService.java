package dev.vitalfew.intelligence.value;

import static dev.vitalfew.intelligence.Figures.plain;

import dev.vitalfew.api.Message;
import dev.vitalfew.intelligence.Conversion;
import dev.vitalfew.intelligence.LinesView;
import dev.vitalfew.intelligence.Period;
import dev.vitalfew.intelligence.Scene;
import dev.vitalfew.intelligence.Snapshot;
import dev.vitalfew.intelligence.Snapshots;
import dev.vitalfew.intelligence.Sql;
import dev.vitalfew.intelligence.Whose;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.value.AccountEconomics;
import dev.vitalfew.scoring.value.LedgerSums;
import dev.vitalfew.scoring.value.YearlyEconomics;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one account brings against what it costs (D 2.1–2.3, 2.9).
@ApplicationScoped
public class EconomicsService {
    private static final int MONTHS = 12;
    private static final String NEVER = "NEVER";

    private final Snapshots snapshots;
    private final Scene scene;

    EconomicsService(Snapshots snapshots, Scene scene) {
        this.snapshots = snapshots;
        this.scene = scene;
    }

    /// @param books up to the day
    /// @param year the same of the last twelve months
    private record Findings(
            Books.@Nullable Account books,
            Books.@Nullable Account year,
            LeftOut leftOut,
            EconomicsView.PerOrder perOrder,
            EconomicsView.@Nullable PerOrder base) {}

    private record Terms(
            UUID account, LocalDate day, Policy policy, EconomicsQuery query, String currency) {}

    /// Empty where there is no such account.
    public Optional<EconomicsView> economics(UUID account, EconomicsQuery query, Locale reader) {
        LocalDate day = scene.day(query.asOf());
        Policy policy = scene.policy(day);
        return snapshots.read(
                snapshot -> {
                    if (!exists(snapshot, account)) {
                        return Optional.empty();
                    }
                    Conversion conversion = scene.conversion(snapshot, query.currency(), day);
                    Terms terms = new Terms(account, day, policy, query, conversion.currency());
                    return Optional.of(view(terms, find(snapshot, terms, conversion), reader));
                });
    }

    private static boolean exists(Snapshot snapshot, UUID account) {
        return snapshot.row(
                Sql.of("select count(*) from account where id = ?", Sql.id(account)),
                row -> row.getLong(1) > 0);
    }

    private static Findings find(Snapshot snapshot, Terms terms, Conversion conversion) {
        LocalDate day = terms.day();
        Policy policy = terms.policy();
        Books.Question whole =
                new Books.Question(
                        Whose.one(terms.account()), Period.until(day), conversion, policy.value());
        Books.Question year =
                new Books.Question(
                        whole.whose(),
                        new Period(day.minusMonths(MONTHS).plusDays(1), null, day),
                        conversion,
                        policy.value());
        Books.Account books = new Books(snapshot, whole).byAccount().get(terms.account());
        Map<UUID, Books.Account> ofYear = new Books(snapshot, year).byAccount();
        boolean missing = books != null && books.withoutRate() > 0;
        OrderCosts costs = new OrderCosts(snapshot, conversion, policy.base().quarterStarts(day));
        return new Findings(
                books,
                ofYear.get(terms.account()),
                missing ? LeftOut.read(snapshot, whole) : LeftOut.NOTHING,
                costs.ofAccount(terms.account(), policy.value()),
                terms.query().comparesBase()
                        ? costs.ofBase(policy.pareto(), policy.value())
                        : null);
    }

    private static EconomicsView view(Terms terms, Findings found, Locale reader) {
        Policy policy = terms.policy();
        Books.Account books = found.books() == null ? Books.NOTHING : found.books();
        AccountEconomics economics = policy.value().judge(books.sums());
        Pace pace = Pace.of(policy, books, found.year());
        YearlyEconomics yearly = pace.economics();
        double discount = policy.lifetime().yearlyDiscount();
        Spent spent = books.spent();
        return new EconomicsView(
                terms.account(),
                terms.day(),
                policy.version(),
                terms.currency(),
                pace.costRatios(terms.query().years()),
                yearly == null ? null : orNever(yearly.breakEvenYears()),
                yearly == null ? null : orNever(discounted(yearly, discount)),
                discount,
                pace.view(),
                plain(economics.ledger().revenue()),
                plain(economics.costOfGoods()),
                plain(economics.grossMargin()),
                economics.marginRate(),
                plain(economics.ledger().costToServe()),
                new EconomicsView.CostToServe(
                        plain(spent.service()),
                        plain(spent.delivery()),
                        plain(spent.other()),
                        plain(spent.deliveries()),
                        plain(spent.dedicatedTeam())),
                plain(books.acquired()),
                plain(economics.ledger().acquisition()),
                plain(books.writtenOff()),
                plain(economics.ledger().concessions()),
                plain(economics.netValue()),
                plain(economics.totalCost()),
                economics.ratio(),
                found.books() == null ? null : economics.state(),
                found.perOrder(),
                found.base(),
                new LinesView(books.sums().linesWithoutCost(), plain(books.unpriced())),
                found.leftOut().purchases(),
                found.leftOut().costs(),
                reasons(found, pace).stream().map(reason -> reason.in(reader)).toList());
    }

    private static Object orNever(@Nullable BigDecimal years) {
        return years == null ? NEVER : years;
    }

    private static @Nullable BigDecimal discounted(YearlyEconomics yearly, double discount) {
        return discount == 0 ? yearly.breakEvenYears() : yearly.breakEvenYears(discount);
    }

    private static List<Message> reasons(Findings found, Pace pace) {
        List<Message> reasons = new ArrayList<>();
        if (found.books() == null) {
            reasons.add(Message.of("the account has no purchase and no cost"));
        }
        if (pace.revenue().signum() <= 0) {
            reasons.add(Message.of("no revenue in the last twelve months"));
        }
        if (pace.grossMargin() == null) {
            reasons.add(Message.of("no line of the last twelve months has a cost of goods"));
        }
        if (pace.service().signum() < 0 || pace.acquisition().signum() < 0) {
            reasons.add(Message.of("costs are below zero"));
        }
        return reasons;
    }

    /// What a year brings and costs, by the last twelve months.
    private record Pace(
            BigDecimal acquisition,
            BigDecimal service,
            BigDecimal revenue,
            @Nullable Double grossMargin,
            @Nullable BigDecimal exactMargin) {

        static Pace of(Policy policy, Books.Account books, Books.@Nullable Account year) {
            LedgerSums sums = year == null ? Books.NOTHING.sums() : year.sums();
            AccountEconomics economics = policy.value().judge(sums);
            return new Pace(
                    books.acquired(),
                    sums.costToServe(),
                    sums.revenue(),
                    economics.marginRate(),
                    economics.exactMarginRate());
        }

        private boolean isSound() {
            return revenue.signum() > 0 && service.signum() >= 0 && acquisition.signum() >= 0;
        }

        List<Double> costRatios(int years) {
            return isSound() ? economics(BigDecimal.ZERO).costRatios(years) : List.of();
        }

        /// Null where the margin is unknown.
        @Nullable YearlyEconomics economics() {
            return exactMargin == null || !isSound()
                    ? null
                    : economics(exactMargin.min(BigDecimal.ONE));
        }

        private YearlyEconomics economics(BigDecimal margin) {
            return new YearlyEconomics(acquisition, service, revenue, margin);
        }

        EconomicsView.Yearly view() {
            return new EconomicsView.Yearly(
                    plain(revenue), plain(service), plain(acquisition), grossMargin);
        }
    }
}
