package dev.vitalfew.engagement.facts;

import dev.vitalfew.api.contract.Variants;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Facts of one kind, as their own list shows them.
@Schema(
        name = "NamedFacts",
        description = "Facts of one kind that name a person.",
        extensions =
                @Extension(
                        name = Variants.EXTENSION,
                        value =
                                """
                                objections: Objection
                                requests: CustomerRequest
                                needs: Need
                                approvals: Approval
                                closing signals: ClosingSignal
                                milestones: Milestone
                                shared news: SharedNews
                                complaints: Complaint
                                incidents: Incident
                                sponsors: Sponsor
                                survey responses: SurveyResponse\
                                """))
public record NamedFacts(
        @Schema(required = true, description = "The kind.", examples = "objections") String what,
        @Schema(required = true, description = "Each as the list of its kind shows it.")
                List<Object> items) {
    public NamedFacts {
        items = List.copyOf(items);
    }
}
