package dev.vitalfew.team;

import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.TextLength;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All of a seller that callers decide; only the name is needed.
@Schema(name = "NewSeller")
public record NewSeller(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description = "What the seller is called.",
                        examples = "Jo Maier")
                String name,
        @Size(max = 320)
                @Pattern(
                        regexp = "[^@\\s]+@[^@\\s]+",
                        message = "is a mail address such as jo@example.com")
                @Schema(
                        pattern = "^[^@\\s]+@[^@\\s]+$",
                        description = "Mail address.",
                        examples = "jo@example.com")
                @Nullable String email,
        @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description = "The team, in the words of the sender.",
                        examples = "South")
                @Nullable String team,
        @Schema(description = "Id of the seller whom this one reports to.")
                @Nullable UUID managerId,
        @Size(max = ExternalRef.MAX_PER_RESOURCE)
                @Nullable List<@NotNull @Valid ExternalRef> refs) {

    Settled settled() {
        return new Settled(
                name,
                email,
                team,
                managerId,
                refs == null ? List.of() : List.copyOf(new TreeSet<>(refs)));
    }

    NewSeller withRef(ExternalRef ref) {
        TreeSet<ExternalRef> more = new TreeSet<>(refs == null ? List.of() : refs);
        more.add(ref);
        return new NewSeller(name, email, team, managerId, List.copyOf(more));
    }

    /// A valid seller, comparable with what is stored.
    record Settled(
            String name,
            @Nullable String email,
            @Nullable String team,
            @Nullable UUID managerId,
            List<ExternalRef> refs) {}
}
