package dev.vitalfew.api;

import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The key of a resource in a system that it comes from.
///
/// @param source the system, a namespace of keys
/// @param externalId the key in it
@Schema(name = "ExternalRef", description = "The key of a resource in a system it comes from.")
public record ExternalRef(
        @NotNull
                @TextLength(max = 200)
                @Schema(required = true, minLength = 1, maxLength = 200, examples = "erp")
                String source,
        @NotNull
                @TextLength(max = 200)
                @Schema(required = true, minLength = 1, maxLength = 200, examples = "K-1001")
                String externalId)
        implements Comparable<ExternalRef> {
    private static final Comparator<ExternalRef> ORDER =
            Comparator.comparing(ExternalRef::source).thenComparing(ExternalRef::externalId);

    /// How many keys one resource may have.
    public static final int MAX_PER_RESOURCE = 100;

    /// From the steps of a path, which come without any check.
    public static ExternalRef ofPath(String source, String externalId) {
        return new ExternalRef(step("source", source), step("externalId", externalId));
    }

    private static String step(String name, String text) {
        String normal = Text.normalised(text);
        if (!Text.isVisible(normal) || Text.length(normal) > 200) {
            throw ProblemCode.VALIDATION_FAILED
                    .because("%s needs 1 to 200 characters, not all of them white space", name)
                    .at(name);
        }
        return normal;
    }

    @Override
    public int compareTo(ExternalRef other) {
        return ORDER.compare(this, other);
    }
}
