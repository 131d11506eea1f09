package dev.vitalfew.engagement.facts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Facts of one kind, as their own list shows them.
@Schema(name = "NamedFacts")
public record NamedFacts(
        @Schema(required = true, description = "The kind.", examples = "objections") String what,
        @Schema(required = true, description = "Each as the list of its kind shows it.")
                List<Object> items) {
    public NamedFacts {
        items = List.copyOf(items);
    }
}
