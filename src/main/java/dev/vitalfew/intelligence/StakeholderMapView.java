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
@Schema(name = "StakeholderMap")
public record StakeholderMapView(
        @Schema(required = true) UUID accountId,
        @Schema(
                        required = true,
                        description = "What the account is called.",
                        examples = "Initech GmbH")
                String account,
        @Schema(
                        description =
                                "The deal whose parts people play here; absent for the account as a whole.")
                @Nullable UUID dealId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @Schema(
                        required = true,
                        description = "All contacts, and those of us who have a tie, by id.")
                List<Node> nodes,
        @Schema(required = true, description = "Ties, and lines of reporting without an id.")
                List<Edge> edges,
        @Schema(required = true, description = "Whether those who decide are covered.")
                MapCoverage coverage,
        @Schema(required = true, description = "Levels by departments, and where we know somebody.")
                Grid pervasiveness,
        @Schema(required = true, description = "How much hangs on one person of each side.")
                Dependences dependence,
        @Schema(
                        required = true,
                        description =
                                "The fewest people who hold more than half of the strong ties.")
                BusFactor busFactor,
        @Schema(required = true, description = "What is missing or in danger.") List<Gap> gaps) {
    public StakeholderMapView {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        gaps = List.copyOf(gaps);
    }

    /// A person.
    @Schema(name = "MapNode")
    public record Node(
            @Schema(required = true) UUID id,
            @Schema(required = true, description = "Whether it is a contact or a seller.")
                    PersonKind kind,
            @Schema(
                            required = true,
                            description = "What the person is called.",
                            examples = "Ada Moreau")
                    String name,
            @Schema(description = "The position.", examples = "Head of Purchasing")
                    @Nullable String title,
            @Schema(description = "The department.", examples = "Purchasing")
                    @Nullable String department,
            @Schema(description = "1 at the top to 5.", examples = "2") @Nullable Integer level,
            @Schema(
                            required = true,
                            description =
                                    "Which of the four parts in the decision the person plays.")
                    List<BuyingInfluence> influences,
            @Schema(description = "The part by the other model.")
                    @Nullable DecisionRole decisionRole,
            @Schema(
                            description = "-2 against us to 2 for us; absent where nobody knows.",
                            examples = "1")
                    @Nullable Integer stance,
            @Schema(
                            description = "1 little to 5 decisive; absent where nobody knows.",
                            examples = "4")
                    @Nullable Integer influence,
            @Schema(required = true, description = "Whether the person alone can say no.")
                    boolean veto,
            @Schema(
                            required = true,
                            description =
                                    "Whether ties lead from any of us to this person, over however many steps.")
                    boolean reached,
            @Schema(
                            description =
                                    "When any of us met them last; absent for never, and for sellers.")
                    @Nullable LocalDate lastContactOn,
            @Schema(
                            required = true,
                            description =
                                    "Shortest ways between two others that lead through this person, each pair once.",
                            examples = "3.5")
                    double betweenness,
            @Schema(
                            required = true,
                            description = "The same, 0 to 1, over the people who have a tie.",
                            examples = "0.23")
                    double betweennessNormalised,
            @Schema(
                            required = true,
                            description =
                                    "How much the network leads to this person, 0 to 1; sums to 1.",
                            examples = "0.14")
                    double pageRank,
            @Schema(
                            required = true,
                            description = "Whether the network falls apart without this person.")
                    boolean articulation,
            @Schema(
                            required = true,
                            description =
                                    "Whether nobody of us would reach the economic buyer without this person.")
                    boolean cutsOffEconomicBuyer) {
        public Node {
            influences = List.copyOf(influences);
        }
    }

    /// How one person stands to another.
    @Schema(name = "MapEdge")
    public record Edge(
            @Schema(
                            description =
                                    "Id of the tie; absent for a line of reporting that stands with the contact.")
                    @Nullable UUID id,
            @Schema(required = true, description = "Id of the person whom it comes from.")
                    UUID from,
            @Schema(required = true, description = "Id of the person whom it leads to.") UUID to,
            @Schema(required = true, description = "How the first stands to the second.")
                    TieKind kind,
            @Schema(
                            required = true,
                            description = "How much it counts against others.",
                            examples = "1")
                    BigDecimal weight,
            @Schema(description = "How strong it is; absent where both are of one side.")
                    @Nullable Strength strength) {}

    /// How strong a tie between one of ours and one of theirs is (D 3.8), the same for all their
    /// ties.
    @Schema(name = "TieStrength")
    public record Strength(
            @Schema(required = true, description = "0 to 100.", examples = "64") int score,
            @Schema(required = true, description = "Whether that is enough to rely on.")
                    boolean strong,
            @Schema(
                            required = true,
                            description = "The fraction of all points for which there is evidence.",
                            examples = "0.8")
                    double coverage,
            @Schema(required = true, description = "What each part of it brought.")
                    List<ContributionView> contributions) {
        public Strength {
            contributions = List.copyOf(contributions);
        }
    }

    /// Whether those who decide are covered (D 3.2).
    @Schema(name = "MapCoverage")
    public record MapCoverage(
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
            @Schema(required = true, description = "The four parts that must be on our side.")
                    CoverageView.Bases bases) {}

    /// Levels by departments (D 3.5).
    @Schema(name = "Pervasiveness")
    public record Grid(
            @JsonInclude
                    @Schema(
                            required = true,
                            description =
                                    "Of the cells that count, those in which we met somebody lately; null without any.",
                            examples = "0.4",
                            nullable = true)
                    @Nullable Double fraction,
            @Schema(
                            required = true,
                            description = "Cells in which we met somebody lately.",
                            examples = "4")
                    int covered,
            @Schema(
                            required = true,
                            description =
                                    "Cells that count: those declared, or those with anybody in them.",
                            examples = "10")
                    int relevant,
            @Schema(
                            required = true,
                            description = "Each cell with anybody in it, or declared to count.")
                    List<Cell> cells,
            @Schema(
                            required = true,
                            description = "Contacts without a known level or department.",
                            examples = "2")
                    int unplaced) {
        public Grid {
            cells = List.copyOf(cells);
        }
    }

    /// One level of one department.
    @Schema(name = "PervasivenessCell")
    public record Cell(
            @Schema(required = true, description = "1 at the top to 5.", examples = "2") int level,
            @Schema(
                            required = true,
                            description = "As the contacts have it.",
                            examples = "Purchasing")
                    String department,
            @Schema(required = true, description = "Who are in it.", examples = "3") int contacts,
            @Schema(required = true, description = "Those whom we met lately.", examples = "1")
                    int known,
            @Schema(required = true, description = "Whether there is one.") boolean covered) {}

    /// How much hangs on one person of each side (D 3.7).
    @Schema(name = "Dependence")
    public record Dependences(
            @Schema(required = true, description = "Of our side.") Share sellers,
            @Schema(required = true, description = "Of the customer's side.") Share contacts) {}

    /// Interactions of twelve months in which somebody of one side took part, and the person who
    /// took part in most of them.
    @Schema(name = "DependenceShare")
    public record Share(
            @Schema(
                            description =
                                    "The person who took part in most of them; absent without interactions.")
                    @Nullable UUID topId,
            @Schema(description = "What that person is called.", examples = "Jo Maier")
                    @Nullable String topName,
            @Schema(
                            required = true,
                            description = "Interactions in which that person took part.",
                            examples = "9")
                    int topInteractions,
            @Schema(
                            required = true,
                            description =
                                    "Interactions of twelve months in which somebody of this side took part.",
                            examples = "14")
                    int interactions,
            @JsonInclude
                    @Schema(
                            required = true,
                            description =
                                    "The one by the other, 0 to 1; null without interactions.",
                            examples = "0.64",
                            nullable = true)
                    @Nullable Double share) {}

    /// The fewest people of a side who together hold more than half of the strong ties; null
    /// without strong ties.
    @Schema(name = "BusFactor")
    public record BusFactor(
            @JsonInclude
                    @Schema(
                            required = true,
                            description =
                                    "So few of us hold more than half of the strong ties; null without strong ties.",
                            examples = "1",
                            nullable = true)
                    @Nullable Integer sellers,
            @JsonInclude
                    @Schema(
                            required = true,
                            description =
                                    "So few of them hold more than half of the strong ties; null without strong ties.",
                            examples = "2",
                            nullable = true)
                    @Nullable Integer contacts,
            @Schema(
                            required = true,
                            description = "How many strong ties there are.",
                            examples = "5")
                    int strongTies) {}

    /// Something that is missing or in danger.
    @Schema(name = "MapGap")
    public record Gap(
            @Schema(required = true, description = "What is missing or in danger, for programs.")
                    MapGapCode code,
            @Schema(
                            required = true,
                            description = "The same in the reader's language.",
                            examples = "nobody is named as the economic buyer")
                    String message,
            @Schema(description = "The one of the four parts that it is about.")
                    @Nullable BuyingInfluence base,
            @Schema(
                            description = "Together with `department`, the cell that it is about.",
                            examples = "2")
                    @Nullable Integer level,
            @Schema(
                            description = "Together with `level`, the cell that it is about.",
                            examples = "Purchasing")
                    @Nullable String department,
            @Schema(required = true, description = "Whom it is about.") List<UUID> personIds) {
        public Gap {
            personIds = List.copyOf(personIds);
        }
    }
}
