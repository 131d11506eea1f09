package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitalfew.scoring.BuyingInfluence;
import dev.vitalfew.scoring.DealRisk;
import dev.vitalfew.stakeholder.DecisionRole;
import dev.vitalfew.stakeholder.PersonKind;
import dev.vitalfew.stakeholder.TieKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who decides at a customer, who is missing, and what hangs on one person (D 3.2 to 3.8).
///
/// @param dealId the deal whose parts people play here; absent for the account as a whole
/// @param nodes all contacts, and those of us who have a tie, by id
/// @param edges ties, and lines of reporting without an id
@Schema(name = "StakeholderMap")
public record StakeholderMapView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String account,
        @Nullable UUID dealId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @Schema(required = true) List<Node> nodes,
        @Schema(required = true) List<Edge> edges,
        @Schema(required = true) MapCoverage coverage,
        @Schema(required = true) Grid pervasiveness,
        @Schema(required = true) Dependences dependence,
        @Schema(required = true) BusFactor busFactor,
        @Schema(required = true) List<Gap> gaps) {
    public StakeholderMapView {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        gaps = List.copyOf(gaps);
    }

    /// A person.
    ///
    /// @param stance -2..2; absent where nobody knows
    /// @param influence 1..5; absent where nobody knows
    /// @param reached whether ties lead from any of us to this person, over however many steps
    /// @param lastContactOn when any of us met them last; absent for never, and for sellers
    /// @param betweenness shortest ways between two others that lead through this person, each pair
    ///   once
    /// @param betweennessNormalised 0..1, over the people who have a tie
    /// @param pageRank 0..1; sums to 1
    /// @param articulation whether the network falls apart without this person
    /// @param cutsOffEconomicBuyer whether nobody of us would reach the economic buyer without this
    ///   person
    @Schema(name = "MapNode")
    public record Node(
            @Schema(required = true) UUID id,
            @Schema(required = true) PersonKind kind,
            @Schema(required = true) String name,
            @Nullable String title,
            @Nullable String department,
            @Nullable Integer level,
            @Schema(required = true) List<BuyingInfluence> influences,
            @Nullable DecisionRole decisionRole,
            @Nullable Integer stance,
            @Nullable Integer influence,
            @Schema(required = true) boolean veto,
            @Schema(required = true) boolean reached,
            @Nullable LocalDate lastContactOn,
            @Schema(required = true) double betweenness,
            @Schema(required = true) double betweennessNormalised,
            @Schema(required = true) double pageRank,
            @Schema(required = true) boolean articulation,
            @Schema(required = true) boolean cutsOffEconomicBuyer) {
        public Node {
            influences = List.copyOf(influences);
        }
    }

    /// How one person stands to another.
    ///
    /// @param id of the tie; absent for a line of reporting that stands with the contact
    /// @param strength absent where both are of one side
    @Schema(name = "MapEdge")
    public record Edge(
            @Nullable UUID id,
            @Schema(required = true) UUID from,
            @Schema(required = true) UUID to,
            @Schema(required = true) TieKind kind,
            @Schema(required = true) BigDecimal weight,
            @Nullable Strength strength) {}

    /// How strong a tie between one of ours and one of theirs is (D 3.8), the same for all their
    /// ties.
    ///
    /// @param score 0..100
    /// @param coverage the fraction of all points for which there is evidence
    @Schema(name = "TieStrength")
    public record Strength(
            @Schema(required = true) int score,
            @Schema(required = true) boolean strong,
            @Schema(required = true) double coverage,
            @Schema(required = true) List<ContributionView> contributions) {
        public Strength {
            contributions = List.copyOf(contributions);
        }
    }

    /// Whether those who decide are covered (D 3.2).
    ///
    /// @param coverage fraction of the four bases
    @Schema(name = "MapCoverage")
    public record MapCoverage(
            @Schema(required = true) double coverage,
            @Schema(required = true) DealRisk risk,
            @Schema(required = true) CoverageView.Bases bases) {}

    /// Levels by departments (D 3.5).
    ///
    /// @param fraction of the cells that count in which we met somebody lately; null without any
    /// @param cells with anybody in them, or declared to count
    /// @param unplaced contacts without a known level or department
    @Schema(name = "Pervasiveness")
    public record Grid(
            @JsonInclude @Schema(required = true, nullable = true) @Nullable Double fraction,
            @Schema(required = true) int covered,
            @Schema(required = true) int relevant,
            @Schema(required = true) List<Cell> cells,
            @Schema(required = true) int unplaced) {
        public Grid {
            cells = List.copyOf(cells);
        }
    }

    /// One level of one department.
    ///
    /// @param known those whom we met lately
    @Schema(name = "PervasivenessCell")
    public record Cell(
            @Schema(required = true) int level,
            @Schema(required = true) String department,
            @Schema(required = true) int contacts,
            @Schema(required = true) int known,
            @Schema(required = true) boolean covered) {}

    /// How much hangs on one person of each side (D 3.7).
    @Schema(name = "Dependence")
    public record Dependences(
            @Schema(required = true) Share sellers, @Schema(required = true) Share contacts) {}

    /// Interactions of twelve months in which somebody of one side took part, and the person who
    /// took part in most of them.
    ///
    /// @param share of that person, 0..1; null without interactions
    @Schema(name = "DependenceShare")
    public record Share(
            @Nullable UUID topId,
            @Nullable String topName,
            @Schema(required = true) int topInteractions,
            @Schema(required = true) int interactions,
            @JsonInclude @Schema(required = true, nullable = true) @Nullable Double share) {}

    /// The fewest people of a side who together hold more than half of the strong ties; null
    /// without strong ties.
    @Schema(name = "BusFactor")
    public record BusFactor(
            @JsonInclude @Schema(required = true, nullable = true) @Nullable Integer sellers,
            @JsonInclude @Schema(required = true, nullable = true) @Nullable Integer contacts,
            @Schema(required = true) int strongTies) {}

    /// Something that is missing or in danger.
    ///
    /// @param message in the reader's language
    /// @param base the one of the four that it is about
    /// @param level together with `department`, the cell that it is about
    @Schema(name = "MapGap")
    public record Gap(
            @Schema(required = true) MapGapCode code,
            @Schema(required = true) String message,
            @Nullable BuyingInfluence base,
            @Nullable Integer level,
            @Nullable String department,
            @Schema(required = true) List<UUID> personIds) {
        public Gap {
            personIds = List.copyOf(personIds);
        }
    }
}
