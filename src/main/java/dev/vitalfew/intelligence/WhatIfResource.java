package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.ReaderLanguage;
import dev.vitalfew.scoring.value.RetentionRule;
import dev.vitalfew.scoring.value.YearlyEconomics;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/what-if")
@Tag(name = "Scoring")
@RolesAllowed("read")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WhatIfResource {
    private static final String NEVER = "NEVER";
    private static final int DIGITS = 13;
    private static final int DECIMALS = 20;

    /// Reichheld and Sasser 1990 (D 2.6).
    private static final List<BigDecimal> PUBLISHED =
            List.of(new BigDecimal("0.25"), new BigDecimal("0.85"));

    @POST
    @Path("/economics")
    @Operation(
            operationId = "tryEconomics",
            summary = "How the cost of winning an account spreads over the years",
            description = "Computes from what it is told, and stores nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The ratios, and when it breaks even",
            content = @Content(schema = @Schema(implementation = EconomicsWhatIf.class)))
    public EconomicsWhatIf economics(@Valid @NotNull NewEconomics told) {
        requireShort("acquisition", told.acquisition());
        requireShort("yearlyService", told.yearlyService());
        requireShort("yearlyRevenue", told.yearlyRevenue());
        requireShort("grossMargin", told.grossMargin());
        requireShort("discount", told.discount());
        YearlyEconomics relationship =
                new YearlyEconomics(
                        told.acquisition(),
                        told.yearlyService(),
                        told.yearlyRevenue(),
                        told.grossMargin());
        BigDecimal discount = told.discount();
        BigDecimal years =
                discount == null || discount.signum() == 0
                        ? relationship.breakEvenYears()
                        : relationship.breakEvenYears(discount.doubleValue());
        return new EconomicsWhatIf(
                relationship.costRatios(told.years()), years == null ? NEVER : years);
    }

    @POST
    @Path("/retention")
    @Operation(
            operationId = "tryRetention",
            summary = "What it is worth to keep more customers",
            description =
                    "Computes from what it is told, and shows what was published beside it. Stores nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The uplift, and what was published",
            content = @Content(schema = @Schema(implementation = RetentionWhatIf.class)))
    @APIResponse(
            responseCode = "422",
            description = "With so many points lifetimes would have no end")
    public RetentionWhatIf retention(
            @Valid @NotNull NewRetention told, @BeanParam ReaderLanguage language) {
        requireShort("retention", told.retention());
        requireShort("discount", told.discount());
        requireShort("points", told.points());
        RetentionRule rule = new RetentionRule(told.retention(), told.discount());
        if (!rule.allows(told.points())) {
            throw VALIDATION_FAILED
                    .because("retention and points together stay below 1 + discount")
                    .at("points");
        }
        return new RetentionWhatIf(
                rule.uplift(told.points()),
                PUBLISHED,
                Message.of(
                                "the uplift holds if margins stay as they are; the range was observed for five points in other industries, and is no promise")
                        .in(language.locale()));
    }

    /// A number may be within its bounds and still have a billion digits.
    private static void requireShort(String member, @Nullable BigDecimal number) {
        if (number != null && !Decimals.fits(number, DIGITS, DECIMALS)) {
            throw VALIDATION_FAILED
                    .because("%s: has up to %d digits and %d decimals", member, DIGITS, DECIMALS)
                    .at(member);
        }
    }
}
