package dev.vitalfew.stakeholder;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Two ways to say who plays which part in a buying decision, and how they meet (D 3.1).
@Schema(name = "RoleModels")
public record RoleModelsView(
        @Schema(
                        required = true,
                        description = "What the texts are in, `en` or `zh`.",
                        examples = "en")
                String language,
        @Schema(required = true, description = "The two models.") List<Model> models,
        @Schema(
                        required = true,
                        description = "Where a role of one model is usually found in the other.")
                List<Crossing> crosswalk) {
    public RoleModelsView {
        models = List.copyOf(models);
        crosswalk = List.copyOf(crosswalk);
    }

    /// One of the two.
    @Schema(name = "RoleModel")
    public record Model(
            @Schema(
                            required = true,
                            description = "The member of a stakeholder that takes its roles.",
                            examples = "influences")
                    String code,
            @Schema(
                            required = true,
                            description = "What the model is called.",
                            examples = "Buying influences")
                    String title,
            @Schema(
                            required = true,
                            description = "What it looks at.",
                            examples = "Four parts that every complex sale has to win")
                    String description,
            @Schema(required = true, description = "Its parts.") List<Role> roles) {
        public Model {
            roles = List.copyOf(roles);
        }
    }

    /// A part, in the words of the model.
    @Schema(name = "RoleOfModel")
    public record Role(
            @Schema(
                            required = true,
                            description = "The value that stands for it.",
                            examples = "ECONOMIC")
                    String code,
            @Schema(
                            required = true,
                            description = "What the part is called.",
                            examples = "Economic buyer")
                    String title,
            @Schema(
                            required = true,
                            description = "Who plays it.",
                            examples = "Gives the final approval to buy and releases the money")
                    String description,
            @Schema(
                            required = true,
                            description = "What the person asks themselves about us.",
                            examples = "What return do we get on this investment?")
                    String question) {}

    /// Where a role of one model is usually found in the other.
    @Schema(name = "RoleCrossing")
    public record Crossing(
            @Schema(required = true, description = "The part in the model of influences.")
                    Influence influence,
            @Schema(required = true, description = "Where it is usually found in the other model.")
                    List<DecisionRole> decisionRoles,
            @Schema(
                            required = true,
                            description = "Why, and what to look out for.",
                            examples = "Usually at the top; in small purchases a manager")
                    String note) {
        public Crossing {
            decisionRoles = List.copyOf(decisionRoles);
        }
    }
}
