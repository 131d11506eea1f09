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
///
/// @param level 1 at the top to 5
/// @param reportsToId another contact of the same account
/// @param orgUnitId a unit of the same account
/// @param attributes personal data; taken only where the installation allows them
@Schema(name = "NewContact")
public record NewContact(
        @NotNull @TextLength(max = 200) @Schema(minLength = 1, maxLength = 200) String name,
        @TextLength(max = 200) @Schema(minLength = 1, maxLength = 200) @Nullable String title,
        @TextLength(max = 200) @Schema(minLength = 1, maxLength = 200) @Nullable String department,
        @Min(1) @Max(5) @Nullable Integer level,
        @Size(max = 320)
                @Pattern(
                        regexp = "[^@\\s]+@[^@\\s]+",
                        message = "is a mail address such as jo@example.com")
                @Schema(pattern = "^[^@\\s]+@[^@\\s]+$", examples = "jo@example.com")
                @Nullable String email,
        @TextLength(max = 200) @Schema(minLength = 1, maxLength = 200) @Nullable String phone,
        @Nullable UUID reportsToId,
        @Nullable UUID orgUnitId,
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
