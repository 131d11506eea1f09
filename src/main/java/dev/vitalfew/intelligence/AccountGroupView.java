package dev.vitalfew.intelligence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The tree of a group of accounts from its top parent, with what each account brings alone and
/// with all below it.
public record AccountGroupView(
        UUID accountId,
        LocalDate asOf,
        String currency,
        Node root,
        List<UnconvertedView> unconverted) {

    public AccountGroupView {
        unconverted = List.copyOf(unconverted);
    }

    /// `revenue` is the account's own, `groupRevenue` includes all its descendants.
    public record Node(
            UUID id,
            String name,
            String status,
            String tier,
            BigDecimal revenue,
            BigDecimal groupRevenue,
            List<Node> children) {
        public Node {
            children = List.copyOf(children);
        }
    }
}
