package dev.vitalfew.intelligence.lifetime;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.scoring.lifetime.BgNbd;
import dev.vitalfew.scoring.lifetime.Fit;
import dev.vitalfew.scoring.lifetime.GammaGamma;
import dev.vitalfew.scoring.lifetime.LifetimeModel;
import dev.vitalfew.scoring.lifetime.LifetimeModelName;
import dev.vitalfew.scoring.lifetime.MbgNbd;
import dev.vitalfew.scoring.lifetime.ParetoNbd;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A model as it was fitted, or why it was not.
@Schema(name = "LifetimeModel")
public record ModelView(
        @Schema(description = "Which model.") LifetimeModelName name,
        @Schema(
                        description =
                                """
                                FITTED; NOT_IDENTIFIED where quite another parameter would do nearly as well, so that \
                                the numbers mean nothing; TOO_FEW where fewer than 50 accounts bought again.""")
                State state,
        @JsonInclude(Include.NON_NULL)
                @Schema(description = "By their names in the literature; absent of TOO_FEW.")
                @Nullable Map<String, Double> parameters,
        @JsonInclude(Include.NON_NULL)
                @Schema(
                        description = "Natural logarithm, of the accounts that took part.",
                        examples = "-9594.98")
                @Nullable Double logLikelihood,
        @Schema(
                        description =
                                "With a purchase day; of GAMMA_GAMMA with a second one and a mean above zero.",
                        examples = "2357")
                int accounts,
        @Schema(description = "Those who bought on a second day.", examples = "946") int repeaters,
        @Schema(
                        description = "Those who took part in the fit: of many, every n-th.",
                        examples = "2357")
                int fittedTo,
        @JsonInclude(Include.NON_NULL)
                @Schema(
                        description = "Why it is not FITTED.",
                        examples = "12 accounts bought again, and at least 50 are needed")
                @Nullable String reason) {

    /// What became of a fit.
    @Schema(name = "FitState")
    public enum State {
        FITTED,
        NOT_IDENTIFIED,
        TOO_FEW
    }

    static <M extends LifetimeModel> ModelView of(Fit<M> fit) {
        return of(fit, LifetimeModel::parameters);
    }

    static ModelView ofMoney(Fit<GammaGamma> fit) {
        return of(fit, GammaGamma::parameters);
    }

    private static <M> ModelView of(Fit<M> fit, Function<M, Map<String, Double>> parameters) {
        Fit.Population population = fit.population();
        return switch (fit) {
            case Fit.Fitted<M> fitted ->
                    new ModelView(
                            fit.name(),
                            State.FITTED,
                            parameters.apply(fitted.model()),
                            fitted.logLikelihood(),
                            population.accounts(),
                            population.repeaters(),
                            population.fittedTo(),
                            null);
            case Fit.NotIdentified<M> weak ->
                    new ModelView(
                            fit.name(),
                            State.NOT_IDENTIFIED,
                            parameters.apply(weak.model()),
                            weak.logLikelihood(),
                            population.accounts(),
                            population.repeaters(),
                            population.fittedTo(),
                            weak.reason());
            case Fit.TooFew<M> few ->
                    new ModelView(
                            fit.name(),
                            State.TOO_FEW,
                            null,
                            null,
                            population.accounts(),
                            population.repeaters(),
                            population.fittedTo(),
                            few.reason());
        };
    }

    /// The model of repeat buying, null where it was not fitted.
    @Nullable LifetimeModel model() {
        if (state != State.FITTED || parameters == null) {
            return null;
        }
        Map<String, Double> of = new LinkedHashMap<>(parameters);
        return switch (name) {
            case PARETO_NBD ->
                    new ParetoNbd(at(of, "r"), at(of, "alpha"), at(of, "s"), at(of, "beta"));
            case MBG_NBD -> new MbgNbd(at(of, "r"), at(of, "alpha"), at(of, "a"), at(of, "b"));
            case BG_NBD -> new BgNbd(at(of, "r"), at(of, "alpha"), at(of, "a"), at(of, "b"));
            case GAMMA_GAMMA -> null;
        };
    }

    /// The model of money, null where it was not fitted.
    @Nullable GammaGamma money() {
        return name != LifetimeModelName.GAMMA_GAMMA || state != State.FITTED || parameters == null
                ? null
                : new GammaGamma(at(parameters, "p"), at(parameters, "q"), at(parameters, "gamma"));
    }

    private static double at(Map<String, Double> parameters, String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }
}
