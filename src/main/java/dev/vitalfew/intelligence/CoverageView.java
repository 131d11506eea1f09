package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitalfew.scoring.BuyingInfluence;
import dev.vitalfew.scoring.CoverageState;
import dev.vitalfew.scoring.DealRisk;
import dev.vitalfew.scoring.RedFlagCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How well the buying centre of a deal is covered (D 3.2 to 3.4), with what is wrong and what
/// shows it.
///
/// @param coverage fraction of the four bases that are covered
/// @param risk HIGH where somebody with a veto is against us, whatever else holds
@Schema(name = "Coverage")
public record CoverageView(
        @Schema(required = true) UUID dealId,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String deal,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @Schema(required = true) double coverage,
        @Schema(required = true) DealRisk risk,
        @Schema(required = true) Bases bases,
        @Schema(required = true) List<Flag> redFlags,
        @Schema(required = true) List<Coach> coaches) {
    public CoverageView {
        redFlags = List.copyOf(redFlags);
        coaches = List.copyOf(coaches);
    }

    /// The four parts that a deal must have on its side.
    @Schema(name = "CoverageBases")
    public record Bases(
            @JsonProperty("ECONOMIC") @Schema(required = true) Base economic,
            @JsonProperty("TECHNICAL") @Schema(required = true) Base technical,
            @JsonProperty("USER") @Schema(required = true) Base user,
            @JsonProperty("COACH") @Schema(required = true) Base coach) {}

    /// A base is covered by a person who was met lately and whose known stance is not against us.
    @Schema(name = "CoverageBase")
    public record Base(
            @Schema(required = true) CoverageState state,
            @Schema(required = true) List<UUID> contactIds) {
        public Base {
            contactIds = List.copyOf(contactIds);
        }
    }

    /// Something that is wrong.
    ///
    /// @param base the one of the four that it is about; absent where it is about people
    /// @param message in the reader's language
    @Schema(name = "RedFlag")
    public record Flag(
            @Schema(required = true) RedFlagCode code,
            @JsonInclude(Include.NON_NULL) @Nullable BuyingInfluence base,
            @Schema(required = true) String message,
            @Schema(required = true) List<Evidence> evidence) {
        public Flag {
            evidence = List.copyOf(evidence);
        }
    }

    /// One fact that shows it.
    ///
    /// @param fact in the reader's language
    /// @param interactionId where we last met, if the fact is about when
    @Schema(name = "RedFlagEvidence")
    public record Evidence(
            @Schema(required = true) String fact,
            @JsonInclude(Include.NON_NULL) @Nullable UUID contactId,
            @JsonInclude(Include.NON_NULL) @Nullable String name,
            @JsonInclude(Include.NON_NULL) @Nullable UUID interactionId) {}

    /// Somebody who coaches us, and how the three tests came out; a test that nobody can answer is
    /// left out.
    ///
    /// @param introduced contacts whom the coach introduced to us or to others
    @Schema(name = "CoverageCoach")
    public record Coach(
            @Schema(required = true) UUID contactId,
            @Schema(required = true) String name,
            @JsonInclude(Include.NON_NULL) @Nullable Boolean credibleWithOthers,
            @JsonInclude(Include.NON_NULL) @Nullable Boolean findsUsCredible,
            @JsonInclude(Include.NON_NULL) @Nullable Boolean wantsUsToWin,
            @JsonInclude(Include.NON_NULL) @Nullable LocalDate lastWorkOn,
            @Schema(required = true) List<UUID> introduced) {
        public Coach {
            introduced = List.copyOf(introduced);
        }
    }
}
