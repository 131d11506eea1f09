package dev.vitalfew.intelligence;

import dev.vitalfew.account.AccountStatus;
import dev.vitalfew.account.AccountTier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The tree of a group of accounts from its top parent, with what each account brings alone and
/// with all below it.
@Schema(name = "AccountGroup")
public record AccountGroupView(
        UUID accountId,
        LocalDate asOf,
        String currency,
        @Schema(description = "The top parent, with all below it.") Node root,
        List<UnconvertedView> unconverted) {

    public AccountGroupView {
        unconverted = List.copyOf(unconverted);
    }

    /// `revenue` is the account's own, `groupRevenue` includes all its descendants.
    @Schema(name = "AccountGroupNode")
    public record Node(
            @Schema(description = "Id of the account.") UUID id,
            @Schema(description = "What the account is called.", examples = "Initech GmbH")
                    String name,
            @Schema(description = "Where it stands as a customer.") AccountStatus status,
            @Schema(description = "How much attention it gets.") AccountTier tier,
            @Schema(description = "What it brings alone.", examples = "98750") BigDecimal revenue,
            @Schema(description = "With all accounts below it.", examples = "137500")
                    BigDecimal groupRevenue,
            @Schema(description = "The accounts directly below it.") List<Node> children) {
        public Node {
            children = List.copyOf(children);
        }
    }
}
