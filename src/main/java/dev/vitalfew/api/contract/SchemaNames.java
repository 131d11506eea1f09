package dev.vitalfew.api.contract;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/// Names of schemas as generated clients should see them: `AccountPage` for a page of `Account`,
/// where the generator writes `PageAccountView`, and `Pareto` for `ParetoView`.
final class SchemaNames {
    private static final String PAGE = "Page";
    private static final String VIEW = "View";

    private final Schemas schemas;

    SchemaNames(Schemas schemas) {
        this.schemas = schemas;
    }

    void settle() {
        Map<String, String> names = new HashMap<>();
        schemas.named()
                .forEach(
                        (name, schema) -> {
                            String better = better(name, schema);
                            // Never at the price of another schema; a test refuses what is left.
                            if (!better.equals(name)
                                    && !schemas.named().containsKey(better)
                                    && !names.containsValue(better)) {
                                names.put(name, better);
                            }
                        });
        schemas.rename(names);
        schemas.forEach(
                schema -> {
                    String target = Schemas.target(schema);
                    if (target != null && names.containsKey(target)) {
                        schema.setRef(Schemas.ref(names.get(target)));
                    }
                });
    }

    private static String better(String name, Schema schema) {
        String item = itemOf(schema);
        if (item != null && name.startsWith(PAGE)) {
            return withoutView(item) + PAGE;
        }
        return withoutView(name);
    }

    /// The name of what a page lists; null where this is no page of named things.
    private static @Nullable String itemOf(Schema schema) {
        Map<String, Schema> members = Schemas.members(schema);
        Schema items = members.get("items");
        return items != null && items.getItems() != null && members.containsKey("nextPageToken")
                ? Schemas.target(items.getItems())
                : null;
    }

    static String withoutView(String name) {
        return name.endsWith(VIEW) && name.length() > VIEW.length()
                ? name.substring(0, name.length() - VIEW.length())
                : name;
    }
}
