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
@Schema(name = "Coverage")
public record CoverageView(
        @Schema(required = true) UUID dealId,
        @Schema(required = true) UUID accountId,
        @Schema(
                        required = true,
                        description = "What the deal is called.",
                        examples = "Spare parts 2027")
                String deal,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @Schema(
                        required = true,
                        description = "The fraction of the four bases that are covered.",
                        examples = "0.75")
                double coverage,
        @Schema(
                        required = true,
                        description =
                                "HIGH where somebody with a veto is against us, whatever else holds.")
                DealRisk risk,
        @Schema(required = true, description = "The four parts that a deal must have on its side.")
                Bases bases,
        @Schema(required = true, description = "What is wrong, and what shows it.")
                List<Flag> redFlags,
        @Schema(
                        required = true,
                        description = "Those who coach us, and how the three tests came out.")
                List<Coach> coaches) {
    public CoverageView {
        redFlags = List.copyOf(redFlags);
        coaches = List.copyOf(coaches);
    }

    /// The four parts that a deal must have on its side.
    @Schema(name = "CoverageBases")
    public record Bases(
            @JsonProperty("ECONOMIC")
                    @Schema(required = true, description = "Who gives the final approval.")
                    Base economic,
            @JsonProperty("TECHNICAL")
                    @Schema(
                            required = true,
                            description = "Who measure us against what is needed, and can say no.")
                    Base technical,
            @JsonProperty("USER") @Schema(required = true, description = "Who will work with it.")
                    Base user,
            @JsonProperty("COACH") @Schema(required = true, description = "Who guide us.")
                    Base coach) {}

    /// A base is covered by a person who was met lately and whose known stance is not against us.
    @Schema(name = "CoverageBase")
    public record Base(
            @Schema(
                            required = true,
                            description =
                                    "COVERED, NAMED but not covered, MISSING, or CONFLICT where several claim what only one can have.")
                    CoverageState state,
            @Schema(required = true, description = "Who are named for it.") List<UUID> contactIds) {
        public Base {
            contactIds = List.copyOf(contactIds);
        }
    }

    /// Something that is wrong.
    @Schema(name = "RedFlag")
    public record Flag(
            @Schema(required = true, description = "What is wrong, for programs.") RedFlagCode code,
            @Schema(
                            description =
                                    "The one of the four that it is about; absent where it is about people.")
                    @JsonInclude(Include.NON_NULL)
                    @Nullable BuyingInfluence base,
            @Schema(
                            required = true,
                            description = "What is wrong, in the reader's language.",
                            examples = "nobody is named as the economic buyer")
                    String message,
            @Schema(required = true, description = "The facts that show it.")
                    List<Evidence> evidence) {
        public Flag {
            evidence = List.copyOf(evidence);
        }
    }

    /// One fact that shows it.
    @Schema(name = "RedFlagEvidence")
    public record Evidence(
            @Schema(
                            required = true,
                            description = "In the reader's language.",
                            examples = "last met on 2026-03-02")
                    String fact,
            @Schema(description = "Whom it is about.") @JsonInclude(Include.NON_NULL)
                    @Nullable UUID contactId,
            @Schema(description = "What that person is called.", examples = "Ada Moreau")
                    @JsonInclude(Include.NON_NULL)
                    @Nullable String name,
            @Schema(description = "Where we last met, if the fact is about when.")
                    @JsonInclude(Include.NON_NULL)
                    @Nullable UUID interactionId) {}

    /// Somebody who coaches us, and how the three tests came out; a test that nobody can answer is
    /// left out.
    @Schema(name = "CoverageCoach")
    public record Coach(
            @Schema(required = true) UUID contactId,
            @Schema(
                            required = true,
                            description = "What the coach is called.",
                            examples = "Ada Moreau")
                    String name,
            @Schema(
                            description =
                                    "Whether the other influences believe the coach; absent where nobody can tell.")
                    @JsonInclude(Include.NON_NULL)
                    @Nullable Boolean credibleWithOthers,
            @Schema(description = "Whether the coach believes us; absent where nobody can tell.")
                    @JsonInclude(Include.NON_NULL)
                    @Nullable Boolean findsUsCredible,
            @Schema(
                            description =
                                    "Whether the coach counts our success as their own; absent where nobody can tell.")
                    @JsonInclude(Include.NON_NULL)
                    @Nullable Boolean wantsUsToWin,
            @Schema(description = "When the coach last did something for us; absent for never.")
                    @JsonInclude(Include.NON_NULL)
                    @Nullable LocalDate lastWorkOn,
            @Schema(
                            required = true,
                            description = "Contacts whom the coach introduced to us or to others.")
                    List<UUID> introduced) {
        public Coach {
            introduced = List.copyOf(introduced);
        }
    }
}
