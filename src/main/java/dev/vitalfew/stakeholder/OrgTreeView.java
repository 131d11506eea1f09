package dev.vitalfew.stakeholder;

import dev.vitalfew.api.Tabular;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The organisation of an account from its top units down; units beside each other are in the order
/// of their names.
@Schema(name = "OrgTree")
public record OrgTreeView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true, description = "The top units, by name, with all below them.")
                List<Node> items)
        implements Tabular {
    public OrgTreeView {
        items = List.copyOf(items);
    }

    /// A unit with all that is below it.
    @Schema(name = "OrgTreeNode")
    public record Node(
            @Schema(required = true) UUID id,
            @Schema(required = true) long version,
            @Schema(
                            required = true,
                            description = "What the unit is called.",
                            examples = "Plant North")
                    String name,
            @Schema(description = "The unit that it belongs to; absent for a top unit.")
                    @Nullable UUID parentId,
            @Schema(
                            required = true,
                            description = "How many contacts are in this very unit.",
                            examples = "3")
                    long contacts,
            @Schema(required = true, description = "The units directly below it, by name.")
                    List<Node> children) {
        public Node {
            children = List.copyOf(children);
        }
    }

    /// A unit as a row of a table.
    ///
    /// @param depth 0 for a top unit
    public record Row(int depth, UUID id, String name, @Nullable UUID parentId, long contacts) {}

    record Unit(UUID id, long version, String name, @Nullable UUID parentId, long contacts) {}

    /// From the leaves up, without recursion: a chain of units may be longer than a stack is deep.
    ///
    /// @param deepestFirst so that every unit comes before its parent; then by name
    static OrgTreeView of(UUID accountId, List<Unit> deepestFirst) {
        Map<UUID, List<Node>> children = new HashMap<>();
        List<Node> tops = new ArrayList<>();
        for (Unit unit : deepestFirst) {
            Node node =
                    new Node(
                            unit.id(),
                            unit.version(),
                            unit.name(),
                            unit.parentId(),
                            unit.contacts(),
                            children.getOrDefault(unit.id(), List.of()));
            if (unit.parentId() == null) {
                tops.add(node);
                continue;
            }
            children.computeIfAbsent(unit.parentId(), _ -> new ArrayList<>()).add(node);
        }
        return new OrgTreeView(accountId, tops);
    }

    @Override
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<Placed> open = new ArrayList<>();
        items.reversed().forEach(top -> open.add(new Placed(top, 0)));
        while (!open.isEmpty()) {
            Placed next = open.removeLast();
            Node node = next.node();
            rows.add(
                    new Row(
                            next.depth(),
                            node.id(),
                            node.name(),
                            node.parentId(),
                            node.contacts()));
            node.children()
                    .reversed()
                    .forEach(child -> open.add(new Placed(child, next.depth() + 1)));
        }
        return rows;
    }

    private record Placed(Node node, int depth) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
