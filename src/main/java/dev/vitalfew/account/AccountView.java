package dev.vitalfew.account;

import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An account as callers see it. What stands in [NewAccount] too is described there.
@Schema(name = "Account")
public record AccountView(
        @Schema(required = true) UUID id,
        @Schema(required = true) long version,
        @Schema(required = true) String name,
        @Schema(required = true) List<ExternalRef> refs,
        @Nullable String industry,
        @Nullable String country,
        @Nullable Integer employees,
        @Nullable Money annualRevenue,
        @Nullable UUID parentId,
        @Schema(required = true) List<AccountClass> classes,
        @Nullable String channelRole,
        @Schema(required = true) AccountStatus status,
        @Schema(required = true) List<String> tags,
        @Schema(
                        required = true,
                        description =
                                "How much attention it gets, as the latest scoring run left it.")
                AccountTier tier,
        @Schema(
                        description =
                                "Id of the seller who answers for the account today; absent where nobody does.")
                @Nullable UUID keyAccountManagerId,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
    NewAccount.Settled content() {
        return new NewAccount.Settled(
                name,
                refs,
                industry,
                country,
                employees,
                annualRevenue,
                parentId,
                classes,
                channelRole,
                status,
                tags);
    }
}
