package dev.vitalfew.intelligence.key;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.TextLength;
import dev.vitalfew.scoring.key.BuyingPattern;
import dev.vitalfew.scoring.key.FitFacts;
import dev.vitalfew.scoring.key.KeyCriterion;
import dev.vitalfew.scoring.key.KeyRule;
import dev.vitalfew.scoring.key.LineFit;
import dev.vitalfew.scoring.key.ProductFit;
import dev.vitalfew.scoring.key.Purchasing;
import dev.vitalfew.scoring.key.Screen;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody found out about whether an account fits being key. It replaces what was told
/// before, whole.
@Schema(name = "FitProfile")
public record NewFit(
        @NotNull
                @Size(min = 1, max = 100)
                @Schema(description = "The three answers, one for each product line.")
                List<@NotNull @Valid Line> lines,
        @Size(max = 5) @Schema(description = "What makes it worth being key, each with evidence.")
                @Nullable List<@NotNull @Valid Claim> criteria,
        @Size(max = 4)
                @Schema(description = "What it was looked through for; what is missing stays out.")
                @Nullable List<@NotNull @Valid Mark> screens,
        @Size(max = 7) @Schema(description = "How near it comes to the ideal customer.")
                @Nullable List<@NotNull @Valid Trait> profile,
        @Size(max = 20)
                @Schema(
                        description = "What rules it out, whatever else holds.",
                        examples = "[\"under sanctions\"]")
                @Nullable List<@NotNull @TextLength(max = 200) String> excluders,
        @Schema(description = "Whether it opens an industry.") @Nullable Boolean benchmark,
        @Schema(description = "Whether we cooperate strategically.")
                @Nullable Boolean strategicCooperation,
        @Schema(description = "Whether it adopts technology early.")
                @Nullable Boolean earlyAdopter) {
    private static final int DECIMALS = 10;

    /// One product line.
    @Schema(name = "FitLine")
    public record Line(
            @TextLength(max = 200)
                    @Schema(
                            minLength = 1,
                            maxLength = 200,
                            description = "Which; all where left out.",
                            examples = "Mainframes")
                    @Nullable String productLine,
            @NotNull @Schema(description = "Whether product and way of selling fit.")
                    ProductFit product,
            @NotNull @Schema(description = "Who buys there.") Purchasing purchasing,
            @NotNull @Schema(description = "How it buys.") BuyingPattern pattern,
            @Schema(description = "Whether our coverage reaches its branches.")
                    @Nullable Boolean branchesReached) {
        LineFit fact() {
            return new LineFit(product, purchasing, pattern, Boolean.TRUE.equals(branchesReached));
        }
    }

    /// One criterion.
    @Schema(name = "FitCriterion")
    public record Claim(
            @NotNull @Schema(description = "Which.") KeyCriterion criterion,
            @NotNull
                    @TextLength(max = 2000)
                    @Schema(
                            minLength = 1,
                            maxLength = 2000,
                            description = "What shows it.",
                            examples = "Frame contract of three years from March 2026")
                    String evidence) {}

    /// One screen.
    @Schema(name = "FitScreen")
    public record Mark(
            @NotNull @Schema(description = "Which.") Screen screen,
            @Min(0)
                    @Max(5)
                    @Schema(
                            description = "5 is best; left out where only the weight is said.",
                            examples = "4")
                    @Nullable Integer value,
            @DecimalMin("0")
                    @DecimalMax("1")
                    @Schema(
                            description =
                                    "How much it counts; said of all four screens, summing to 1, or"
                                            + " of none, which weighs them alike.",
                            examples = "0.25")
                    @Nullable BigDecimal weight) {}

    /// One attribute of the ideal customer.
    @Schema(name = "FitTrait")
    public record Trait(
            @NotNull @Schema(description = "Which.") ProfileAttribute attribute,
            @NotNull @Min(0) @Max(5) @Schema(description = "5 is ideal.", examples = "4")
                    Integer value,
            @TextLength(max = 2000)
                    @Schema(
                            minLength = 1,
                            maxLength = 2000,
                            description = "What shows it.",
                            examples = "Plans a second plant")
                    @Nullable String evidence) {}

    /// With every list there, each thing named once, and weights that sum to 1.
    NewFit settled() {
        NewFit settled =
                new NewFit(
                        lines,
                        Objects.requireNonNullElse(criteria, List.of()),
                        Objects.requireNonNullElse(screens, List.of()),
                        Objects.requireNonNullElse(profile, List.of()),
                        Objects.requireNonNullElse(excluders, List.of()),
                        Boolean.TRUE.equals(benchmark),
                        Boolean.TRUE.equals(strategicCooperation),
                        Boolean.TRUE.equals(earlyAdopter));
        requireOnce("lines", settled.lines, line -> String.valueOf(line.productLine()));
        requireOnce("criteria", settled.claims(), Claim::criterion);
        requireOnce("screens", settled.marks(), Mark::screen);
        requireOnce("profile", settled.traits(), Trait::attribute);
        settled.requireWeights();
        return settled;
    }

    private static <T> void requireOnce(String member, List<T> items, Function<T, Object> key) {
        if (items.stream().map(key).distinct().count() < items.size()) {
            throw VALIDATION_FAILED.because("%s: names one twice", member).at(member);
        }
    }

    private void requireWeights() {
        List<BigDecimal> weights =
                marks().stream().map(Mark::weight).filter(Objects::nonNull).toList();
        if (weights.stream().anyMatch(one -> !Decimals.fits(one, 1, DECIMALS))) {
            throw VALIDATION_FAILED
                    .because("screens: weights have up to %d decimals", DECIMALS)
                    .at("screens");
        }
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!weights.isEmpty()
                && (weights.size() < Screen.values().length
                        || sum.compareTo(BigDecimal.ONE) != 0)) {
            throw VALIDATION_FAILED
                    .because("screens: the weights of all four sum to 1")
                    .at("screens");
        }
    }

    List<Claim> claims() {
        return criteria == null ? List.of() : criteria;
    }

    List<Mark> marks() {
        return screens == null ? List.of() : screens;
    }

    List<Trait> traits() {
        return profile == null ? List.of() : profile;
    }

    List<String> exclusions() {
        return excluders == null ? List.of() : excluders;
    }

    FitFacts facts() {
        Map<Screen, Integer> values = new EnumMap<>(Screen.class);
        Map<Screen, BigDecimal> weights = new EnumMap<>(Screen.class);
        for (Mark mark : marks()) {
            if (mark.value() != null) {
                values.put(mark.screen(), mark.value());
            }
            if (mark.weight() != null) {
                weights.put(mark.screen(), mark.weight());
            }
        }
        return new FitFacts(
                lines.stream().map(Line::fact).toList(),
                claims().stream().map(Claim::criterion).collect(Collectors.toSet()),
                values,
                weights.isEmpty() ? KeyRule.EQUAL_WEIGHTS : weights);
    }
}
