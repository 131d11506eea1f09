package dev.vitalfew.stakeholder;

import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.TextLength;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All of a contact that callers decide; only the name is needed.
@Schema(name = "NewContact")
public record NewContact(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        description = "What the person is called.",
                        examples = "Ada Moreau",
                        minLength = 1,
                        maxLength = 200)
                String name,
        @TextLength(max = 200)
                @Schema(
                        description = "The position, in the customer's words.",
                        examples = "Head of Purchasing",
                        minLength = 1,
                        maxLength = 200)
                @Nullable String title,
        @TextLength(max = 200)
                @Schema(
                        description = "The department, in the customer's words.",
                        examples = "Purchasing",
                        minLength = 1,
                        maxLength = 200)
                @Nullable String department,
        @Schema(description = "How high the person stands, 1 at the top to 5.", examples = "2")
                @Min(1)
                @Max(5)
                @Nullable Integer level,
        @Size(max = 320)
                @Pattern(
                        regexp = "[^@\\s]+@[^@\\s]+",
                        message = "is a mail address such as jo@example.com")
                @Schema(
                        description = "Mail address.",
                        pattern = "^[^@\\s]+@[^@\\s]+$",
                        examples = "jo@example.com")
                @Nullable String email,
        @TextLength(max = 200)
                @Schema(
                        description = "As the person writes it.",
                        examples = "+49 89 5550 123",
                        minLength = 1,
                        maxLength = 200)
                @Nullable String phone,
        @Schema(description = "The contact of the same account whom this one reports to.")
                @Nullable UUID reportsToId,
        @Schema(description = "The unit of the same account that the person is in.")
                @Nullable UUID orgUnitId,
        @Schema(
                        description =
                                "Personal data; taken only where the installation allows them, and left out of lists.")
                @Size(max = PersonalAttribute.MAX_PER_CONTACT)
                @Nullable List<@NotNull @Valid PersonalAttribute> attributes,
        @Size(max = ExternalRef.MAX_PER_RESOURCE)
                @Nullable List<@NotNull @Valid ExternalRef> refs) {

    /// Without the personal attributes, which go their own way.
    Settled settled() {
        return new Settled(
                new Card(name, title, department, level, email, phone),
                reportsToId,
                orgUnitId,
                refs == null ? List.of() : List.copyOf(new TreeSet<>(refs)));
    }

    /// What stands on a person's card.
    record Card(
            String name,
            @Nullable String title,
            @Nullable String department,
            @Nullable Integer level,
            @Nullable String email,
            @Nullable String phone) {}

    /// A valid contact, comparable with what is stored.
    record Settled(
            Card card,
            @Nullable UUID reportsToId,
            @Nullable UUID orgUnitId,
            List<ExternalRef> refs) {}
}
