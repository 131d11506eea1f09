package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.intelligence.ChurnScoring.Scored;
import dev.vitalfew.intelligence.jobs.JobKind;
import dev.vitalfew.intelligence.jobs.ScoringDesk;
import dev.vitalfew.intelligence.jobs.ScoringJob;
import dev.vitalfew.intelligence.lifetime.Outlook;
import dev.vitalfew.intelligence.lifetime.OutlookView;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.value.ValueScore;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Runs over the portfolio: every account is scored as of one moment, and keeps its scorecard.
@ApplicationScoped
public class RunService {
    private final ScoringDesk desk;
    private final AgroalDataSource database;
    private final AgroalDataSource bulk;
    private final Snapshots snapshots;
    private final Scene scene;
    private final PolicyService policies;
    private final PageTokens tokens;
    private final ObjectMapper json;

    RunService(
            ScoringDesk desk,
            AgroalDataSource database,
            @DataSource("bulk") AgroalDataSource bulk,
            Snapshots snapshots,
            Scene scene,
            PolicyService policies,
            PageTokens tokens,
            ObjectMapper json) {
        this.desk = desk;
        this.database = database;
        this.bulk = bulk;
        this.snapshots = snapshots;
        this.scene = scene;
        this.policies = policies;
        this.tokens = tokens;
        this.json = json;
    }

    /// Starts one and does not wait for it.
    ///
    /// @throws dev.vitalfew.api.Problem where one is under way, or the day or the policy lies in
    ///   the future
    public RunView start(NewRun wanted) {
        LocalDate day = scene.day(wanted.asOf());
        if (day.isAfter(scene.day(null))) {
            throw VALIDATION_FAILED.because("asOf is today or earlier").at("asOf");
        }
        Policy policy = policy(wanted.policyVersion(), day);
        ScoringJob job =
                desk.start(
                        new ScoringDesk.Order(JobKind.RUN, day, policy.version(), Map.of()),
                        progress -> run(progress, day, policy),
                        Duration.ZERO);
        return view(job);
    }

    private Policy policy(@Nullable Integer version, LocalDate day) {
        if (version == null) {
            return policies.on(day);
        }
        Policy policy =
                policies.version(version)
                        .orElseThrow(
                                () ->
                                        VALIDATION_FAILED
                                                .because("no version %s of the policy", version)
                                                .at("policyVersion"));
        if (policy.effectiveFrom().isAfter(day)) {
            throw VALIDATION_FAILED
                    .because("this version applies from %s on", policy.effectiveFrom())
                    .at("policyVersion");
        }
        return policy;
    }

    /// Reads one moment of the database, and writes beside it.
    private OutlookView run(ScoringDesk.Progress progress, LocalDate day, Policy policy) {
        return snapshots.readAtLength(
                snapshot -> {
                    Conversion conversion = scene.conversion(snapshot, null, day);
                    long total =
                            snapshot.row(
                                    Sql.of("select count(*) from account"), row -> row.getLong(1));
                    progress.done(0, total);
                    Outlook outlook = Outlook.of(snapshot, day, policy, conversion);
                    Period period = Period.until(day);
                    Buying.Question question = new Buying.Question(Whose.ALL, period, conversion);
                    Findings findings =
                            new Findings(
                                    outlook,
                                    ParetoPlaces.read(snapshot, conversion, day, policy.pareto()),
                                    new ValueScoring(snapshot, period, conversion, policy.value()));
                    return written(
                            progress,
                            new ScorecardWriter.Run(progress.job(), day, policy.version()),
                            outlook,
                            writer ->
                                    new ChurnScoring(snapshot, policy)
                                            .each(
                                                    question,
                                                    new Storing(
                                                            writer, findings, day, progress,
                                                            total)));
                });
    }

    /// What is known of all accounts before the first is scored, and what is looked up beside.
    private record Findings(Outlook outlook, ParetoPlaces places, ValueScoring values) {}

    private interface Scoring {
        void into(ScorecardWriter writer);
    }

    private OutlookView written(
            ScoringDesk.Progress progress,
            ScorecardWriter.Run run,
            Outlook outlook,
            Scoring scoring) {
        try (Connection connection = bulk.getConnection()) {
            connection.setAutoCommit(false);
            try (ScorecardWriter writer = new ScorecardWriter(connection, json, run)) {
                scoring.into(writer);
                writer.finish();
                progress.keep(
                        connection, JobKind.MODELS, outlook.modelsAsked(), outlook.modelsAnswer());
                progress.succeed(connection, outlook.view());
                connection.commit();
            } finally {
                connection.rollback(); // of nothing, where it was committed
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new Snapshot.QueryFailed(e);
        }
        return outlook.view();
    }

    /// Stores one part of the accounts after the other.
    private static final class Storing implements java.util.function.Consumer<List<Scored>> {
        private static final long BETWEEN_REPORTS = Duration.ofMillis(500).toNanos();

        private final ScorecardWriter writer;
        private final Findings findings;
        private final LocalDate day;
        private final ScoringDesk.Progress progress;
        private final long total;
        private long done;
        private long reportedAt = System.nanoTime();

        Storing(
                ScorecardWriter writer,
                Findings findings,
                LocalDate day,
                ScoringDesk.Progress progress,
                long total) {
            this.writer = writer;
            this.findings = findings;
            this.day = day;
            this.progress = progress;
            this.total = total;
        }

        @Override
        public void accept(List<Scored> part) {
            Map<UUID, ValueScore> values =
                    findings.values().of(part.stream().map(Scored::buying).toList());
            for (Scored one : part) {
                Buying buying = one.buying();
                UUID account = buying.account();
                writer.add(
                        account,
                        StoredCard.of(
                                one.churn(),
                                buying.days() == 0
                                        ? null
                                        : findings.outlook().of(buying.activity(day)),
                                values.get(account),
                                findings.places().of(account, buying.sold().revenue())));
            }
            done += part.size();
            long now = System.nanoTime();
            if (done == total || now - reportedAt > BETWEEN_REPORTS) {
                reportedAt = now;
                progress.done(done, total);
            }
        }
    }

    public Optional<RunView> find(UUID id) {
        return desk.find(JobKind.RUN, id).map(this::view);
    }

    @Transactional
    public Page<RunView> list(RunListQuery query, PageQuery page) {
        ListSql<RunView> list =
                new ListSql<>("j.*", "from scoring_job j", row -> view(ScoringJob.read(row)))
                        .where("j.kind = 'RUN'")
                        .whereAnyOf("j.state = any(?)", query.state());
        return Jdbc.call(
                database,
                connection ->
                        list.page(
                                connection,
                                query.order(),
                                new ListSql.Paging(page, tokens),
                                "runs",
                                query));
    }

    private RunView view(ScoringJob job) {
        String answer = job.answer();
        return RunView.of(job, answer == null ? null : desk.read(answer, OutlookView.class));
    }
}
