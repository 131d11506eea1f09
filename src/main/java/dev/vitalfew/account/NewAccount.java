package dev.vitalfew.account;

import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.Money;
import dev.vitalfew.api.TextLength;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All of an account that its owner decides.
@Schema(name = "NewAccount")
public record NewAccount(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description = "What the customer is called.",
                        examples = "Initech GmbH")
                String name,
        @Size(max = ExternalRef.MAX_PER_RESOURCE) @Nullable List<@NotNull @Valid ExternalRef> refs,
        @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description = "In the words of the sender.",
                        examples = "Machinery")
                @Nullable String industry,
        @Country
                @Schema(
                        pattern = "^[A-Z]{2}$",
                        description = "ISO 3166-1 alpha-2 code of the seat.",
                        examples = "DE")
                @Nullable String country,
        @PositiveOrZero @Schema(description = "How many people work there.", examples = "420")
                @Nullable Integer employees,
        @Schema(description = "What the customer itself sells in a year.")
                @Nullable Money annualRevenue,
        @Schema(description = "Id of the account above it in its group; none above a top parent.")
                @Nullable UUID parentId,
        @Schema(description = "Why it matters; an account may be several things at once.")
                @Nullable List<@NotNull AccountClass> classes,
        @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description =
                                "What it does in the sales channel, in the words of the sender.",
                        examples = "Distributor")
                @Nullable String channelRole,
        @Schema(
                        defaultValue = "ACTIVE",
                        description = "Where it stands as a customer.",
                        examples = "ACTIVE")
                @Nullable AccountStatus status,
        @Size(max = NewAccount.MAX_TAGS)
                @Schema(
                        description = "Words to find it by, up to 100 characters each.",
                        examples = "[\"fair-2026\"]")
                @Nullable List<@NotNull @TextLength(max = 100) String> tags) {
    static final int MAX_TAGS = 50;

    /// What a valid account looks like at rest: references, classes and tags are sets, shown in
    /// order.
    Settled settled() {
        return new Settled(
                name,
                set(refs),
                industry,
                country,
                employees,
                annualRevenue,
                parentId,
                set(classes),
                channelRole,
                Objects.requireNonNullElse(status, AccountStatus.ACTIVE),
                set(tags));
    }

    private static <T extends Comparable<T>> List<T> set(@Nullable Collection<T> given) {
        return given == null ? List.of() : List.copyOf(new TreeSet<>(given));
    }

    /// A valid account with every choice made, comparable with what is stored.
    record Settled(
            String name,
            List<ExternalRef> refs,
            @Nullable String industry,
            @Nullable String country,
            @Nullable Integer employees,
            @Nullable Money annualRevenue,
            @Nullable UUID parentId,
            List<AccountClass> classes,
            @Nullable String channelRole,
            AccountStatus status,
            List<String> tags) {
        /// What this account says, and what another one says besides. Their place is not part of
        /// it: two accounts may stand anywhere to each other.
        Settled besides(Settled other) {
            return new Settled(
                    name,
                    union(refs, other.refs),
                    industry == null ? other.industry : industry,
                    country == null ? other.country : country,
                    employees == null ? other.employees : employees,
                    annualRevenue == null ? other.annualRevenue : annualRevenue,
                    parentId,
                    union(classes, other.classes),
                    channelRole == null ? other.channelRole : channelRole,
                    status,
                    union(tags, other.tags));
        }

        Settled below(@Nullable UUID parent) {
            return new Settled(
                    name,
                    refs,
                    industry,
                    country,
                    employees,
                    annualRevenue,
                    parent,
                    classes,
                    channelRole,
                    status,
                    tags);
        }

        private static <T extends Comparable<T>> List<T> union(List<T> some, List<T> others) {
            TreeSet<T> all = new TreeSet<>(some);
            all.addAll(others);
            return List.copyOf(all);
        }
    }

    NewAccount withRef(ExternalRef ref) {
        TreeSet<ExternalRef> more = new TreeSet<>(refs == null ? List.of() : refs);
        more.add(ref);
        return new NewAccount(
                name,
                List.copyOf(more),
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
