package dev.vitalfew.intelligence.lifetime;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.intelligence.jobs.JobState;
import dev.vitalfew.intelligence.jobs.ScoringJob;
import dev.vitalfew.scoring.lifetime.GammaGamma;
import dev.vitalfew.scoring.lifetime.LifetimeModel;
import dev.vitalfew.scoring.lifetime.LifetimeModelName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Models fitted to the portfolio, or how far the fit is.
@Schema(name = "LifetimeModels")
public record ModelsView(
        UUID id,
        @Schema(description = "How far it is.") JobState state,
        LocalDate asOf,
        @Schema(description = "The policy that it was made under.", examples = "1")
                int policyVersion,
        @Schema(description = "In what times are counted.") ModelUnit unit,
        @Schema(description = "The accounts by namespace; empty for all.", examples = "[\"sap\"]")
                List<String> source,
        @JsonInclude(Include.NON_NULL)
                @Schema(description = "The currency of GAMMA_GAMMA.", examples = "EUR")
                @Nullable String currency,
        @Schema(description = "Empty until the state is SUCCEEDED.") List<ModelView> models,
        @JsonInclude(Include.NON_NULL) @Nullable Instant startedAt,
        @JsonInclude(Include.NON_NULL) @Nullable Instant finishedAt,
        @JsonInclude(Include.NON_NULL)
                @Schema(
                        description = "Why it failed.",
                        examples =
                                "The server stopped before the job had ended; nothing was stored. Ask for it again.")
                @Nullable String message) {
    public ModelsView {
        source = List.copyOf(source);
        models = List.copyOf(models);
    }

    /// Pareto/NBD, or else MBG/NBD: their probabilities to be alive tell who bought once from who
    /// came back, as that of BG/NBD does not. Null where neither is fitted.
    @Nullable LifetimeModel buying() {
        return buying(models);
    }

    static @Nullable LifetimeModel buying(List<ModelView> models) {
        for (LifetimeModelName name :
                List.of(LifetimeModelName.PARETO_NBD, LifetimeModelName.MBG_NBD)) {
            for (ModelView one : models) {
                LifetimeModel model = one.name() == name ? one.model() : null;
                if (model != null) {
                    return model;
                }
            }
        }
        return null;
    }

    /// The model of money, null where it is not fitted.
    @Nullable GammaGamma money() {
        for (ModelView one : models) {
            GammaGamma money = one.money();
            if (money != null) {
                return money;
            }
        }
        return null;
    }

    /// The question, as it is kept.
    record Asked(ModelUnit unit, List<String> source) {}

    /// The answer, as it is kept.
    record Fitted(String currency, List<ModelView> models) {
        /// With a purchase day.
        int accounts() {
            return models.stream()
                    .filter(one -> one.name() != LifetimeModelName.GAMMA_GAMMA)
                    .mapToInt(ModelView::accounts)
                    .max()
                    .orElse(0);
        }
    }

    static ModelsView of(ScoringJob job, Asked asked, @Nullable Fitted fitted) {
        return new ModelsView(
                job.id(),
                job.state(),
                job.asOf(),
                job.policyVersion(),
                asked.unit(),
                asked.source(),
                fitted == null ? null : fitted.currency(),
                fitted == null ? List.of() : fitted.models(),
                job.startedAt(),
                job.finishedAt(),
                job.message());
    }
}
