package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.intelligence.ChurnScoring.Scored;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.value.ValueScore;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What the rules say of one account.
@ApplicationScoped
public class ScorecardService {
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);
    private static final ListOrder LATEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("s.as_of", "date"), ListOrder.Key.down("s.run_id", "uuid"));

    private final Snapshots snapshots;
    private final Scene scene;
    private final PolicyService policies;
    private final StoredScorecards stored;
    private final AgroalDataSource database;
    private final PageTokens tokens;

    ScorecardService(
            Snapshots snapshots,
            Scene scene,
            PolicyService policies,
            StoredScorecards stored,
            AgroalDataSource database,
            PageTokens tokens) {
        this.snapshots = snapshots;
        this.scene = scene;
        this.policies = policies;
        this.stored = stored;
        this.database = database;
        this.tokens = tokens;
    }

    /// Without a day the latest one that a run stored; with one, made for that day from the facts
    /// as they are known now.
    ///
    /// @throws dev.vitalfew.api.Problem where there is no such account, or no run has seen it yet
    @Transactional
    public ScorecardView scorecard(UUID account, DayQuery query, Locale reader) {
        requireAccount(account);
        if (query.asOf() != null) {
            return made(account, query.asOf().date(), reader);
        }
        return stored.latest(account, END_OF_TIME)
                .map(found -> ScorecardView.of(found, reader))
                .orElseThrow(() -> NOT_FOUND.because("the account has no scorecard yet"));
    }

    private void requireAccount(UUID account) {
        if (!stored.accountExists(account)) {
            throw NOT_FOUND.because("no account %s", account);
        }
    }

    private ScorecardView made(UUID account, LocalDate day, Locale reader) {
        Policy policy = policies.on(day);
        return snapshots
                .read(snapshot -> made(snapshot, account, day, policy, reader))
                .orElseThrow(() -> NOT_FOUND.because("no account %s", account));
    }

    private Optional<ScorecardView> made(
            Snapshot snapshot, UUID account, LocalDate day, Policy policy, Locale reader) {
        Conversion conversion = scene.conversion(snapshot, null, day);
        Period period = Period.until(day);
        List<Buying> found =
                snapshot.rows(
                        Buying.statement(
                                new Buying.Question(Whose.one(account), period, conversion)),
                        Buying::read);
        List<Scored> scored = new ChurnScoring(snapshot, policy).scored(found, day);
        if (scored.isEmpty()) {
            return Optional.empty();
        }
        Scored one = scored.getFirst();
        ParetoPlaces places = ParetoPlaces.read(snapshot, conversion, day, policy.pareto());
        ValueScore value =
                new ValueScoring(snapshot, period, conversion, policy.value())
                        .of(found)
                        .get(account);
        return Optional.of(
                new ScorecardView(
                        account,
                        day,
                        policy.version(),
                        null,
                        ParetoPart.of(places.of(account, one.buying().sold().revenue()), reader),
                        ValuePart.of(value, reader),
                        ChurnPart.of(one.churn(), reader),
                        null));
    }

    /// What runs stored of an account, the latest day first.
    @Transactional
    public Page<ScorecardSummary> history(UUID account, PageQuery page) {
        requireAccount(account);
        ListSql<ScorecardSummary> list =
                new ListSql<>(
                                "s.*",
                                "from scorecard s",
                                row -> ScorecardSummary.of(stored.read(row)))
                        .where("s.account_id = ?", account);
        return Jdbc.call(
                database,
                connection ->
                        list.page(
                                connection,
                                LATEST_FIRST,
                                new ListSql.Paging(page, tokens),
                                "scorecards",
                                account));
    }

    /// Of each day the latest scorecard that a run stored by then.
    ///
    /// @throws dev.vitalfew.api.Problem where there is no such account or scorecard
    @Transactional
    public ScorecardComparison compare(UUID account, CompareQuery query, Locale reader) {
        requireAccount(account);
        return ScorecardComparison.of(
                storedBy(account, query.first()), storedBy(account, query.last()), reader);
    }

    private StoredScorecards.Stored storedBy(UUID account, LocalDate day) {
        return stored.latest(account, day)
                .orElseThrow(
                        () ->
                                NOT_FOUND.because(
                                        "the account has no scorecard of %s or before", day));
    }
}
