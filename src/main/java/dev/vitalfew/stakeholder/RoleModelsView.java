package dev.vitalfew.stakeholder;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Two ways to say who plays which part in a buying decision, and how they meet (D 3.1).
@Schema(name = "RoleModels")
public record RoleModelsView(
        @Schema(required = true) String language,
        @Schema(required = true) List<Model> models,
        @Schema(required = true) List<Crossing> crosswalk) {
    public RoleModelsView {
        models = List.copyOf(models);
        crosswalk = List.copyOf(crosswalk);
    }

    /// One of the two.
    ///
    /// @param code the member of a stakeholder that takes its roles: `influences` or `decisionRole`
    @Schema(name = "RoleModel")
    public record Model(
            @Schema(required = true) String code,
            @Schema(required = true) String title,
            @Schema(required = true) String description,
            @Schema(required = true) List<Role> roles) {
        public Model {
            roles = List.copyOf(roles);
        }
    }

    /// A part, in the words of the model.
    ///
    /// @param question what the person asks themselves about us
    @Schema(name = "RoleOfModel")
    public record Role(
            @Schema(required = true) String code,
            @Schema(required = true) String title,
            @Schema(required = true) String description,
            @Schema(required = true) String question) {}

    /// Where a role of one model is usually found in the other.
    @Schema(name = "RoleCrossing")
    public record Crossing(
            @Schema(required = true) Influence influence,
            @Schema(required = true) List<DecisionRole> decisionRoles,
            @Schema(required = true) String note) {
        public Crossing {
            decisionRoles = List.copyOf(decisionRoles);
        }
    }
}
