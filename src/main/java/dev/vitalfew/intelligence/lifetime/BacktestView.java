package dev.vitalfew.intelligence.lifetime;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.intelligence.jobs.JobState;
import dev.vitalfew.intelligence.jobs.ScoringJob;
import dev.vitalfew.scoring.backtest.Quality;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What each ranking was worth, or how far the back-test is.
@Schema(name = "Backtest")
public record BacktestView(
        UUID id,
        @Schema(description = "How far it is.") JobState state,
        @Schema(description = "The last day that rankings saw.", examples = "2026-06-30")
                LocalDate cutoff,
        @Schema(description = "Days after the cutoff that were looked at.", examples = "120")
                int horizonDays,
        LocalDate asOf,
        @Schema(description = "The policy that it was made under.", examples = "1")
                int policyVersion,
        @Schema(description = "The accounts by namespace; empty for all.", examples = "[\"sap\"]")
                List<String> source,
        @JsonInclude(Include.NON_NULL)
                @Schema(description = "Accounts that had bought by the cutoff.", examples = "2357")
                @Nullable Integer population,
        @JsonInclude(Include.NON_NULL)
                @Schema(description = "Those that bought within the horizon.", examples = "684")
                @Nullable Integer active,
        @JsonInclude(Include.NON_NULL)
                @Schema(
                        description =
                                "The ranking that fared best by its `auc`; `LEARNED` is used for the portfolio only where it is this.")
                @Nullable RankingName best,
        @Schema(description = "Empty until the state is SUCCEEDED.") List<Ranking> models,
        @JsonInclude(Include.NON_NULL) @Nullable Instant startedAt,
        @JsonInclude(Include.NON_NULL) @Nullable Instant finishedAt,
        @JsonInclude(Include.NON_NULL)
                @Schema(
                        description = "Why it failed.",
                        examples =
                                "The server stopped before the job had ended; nothing was stored. Ask for it again.")
                @Nullable String message) {
    public BacktestView {
        source = List.copyOf(source);
        models = List.copyOf(models);
    }

    /// One ranking.
    @Schema(name = "BacktestRanking")
    public record Ranking(
            @Schema(description = "What ranked the accounts.") RankingName name,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description =
                                    "Area under the ROC curve, 0..1: how often an account that bought stood above one that did not.",
                            examples = "0.7787")
                    @Nullable Double auc,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description =
                                    "Mean squared error of the probability to buy within the horizon, 0..1; null of ranks.",
                            examples = "0.156")
                    @Nullable Double brier,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description =
                                    "Share of buyers in the first tenth over that in all; null without a buyer.",
                            examples = "2.7")
                    @Nullable Double topDecileLift,
            @Schema(description = "By tenths of the probability, the lowest first; empty of ranks.")
                    List<Decile> calibration,
            @JsonInclude(Include.NON_NULL)
                    @Schema(
                            description = "Why it could not be computed.",
                            examples = "no account bought within the horizon")
                    @Nullable String reason) {
        public Ranking {
            calibration = List.copyOf(calibration);
        }

        static Ranking of(RankingName name, Quality quality) {
            return new Ranking(
                    name,
                    quality.auc(),
                    quality.brier(),
                    quality.topDecileLift(),
                    quality.calibration().stream()
                            .map(one -> new Decile(one.accounts(), one.expected(), one.observed()))
                            .toList(),
                    quality.reason());
        }

        static Ranking none(RankingName name, String reason) {
            return new Ranking(name, null, null, null, List.of(), reason);
        }
    }

    /// A tenth of the accounts.
    @Schema(name = "CalibrationDecile")
    public record Decile(
            @Schema(description = "In this tenth.", examples = "236") int accounts,
            @Schema(description = "Mean probability, 0..1.", examples = "0.14") double expected,
            @Schema(description = "Share that bought, 0..1.", examples = "0.12") double observed) {}

    /// The question, as it is kept.
    record Asked(LocalDate cutoff, int horizonDays, List<String> source) {}

    /// The answer, as it is kept.
    record Compared(int population, int active, @Nullable RankingName best, List<Ranking> models) {}

    static BacktestView of(ScoringJob job, Asked asked, @Nullable Compared compared) {
        return new BacktestView(
                job.id(),
                job.state(),
                asked.cutoff(),
                asked.horizonDays(),
                job.asOf(),
                job.policyVersion(),
                asked.source(),
                compared == null ? null : compared.population(),
                compared == null ? null : compared.active(),
                compared == null ? null : compared.best(),
                compared == null ? List.of() : compared.models(),
                job.startedAt(),
                job.finishedAt(),
                job.message());
    }
}
