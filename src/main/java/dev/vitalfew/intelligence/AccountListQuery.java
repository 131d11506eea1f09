package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.INVALID_FILTER;

import dev.vitalfew.account.AccountClass;
import dev.vitalfew.account.AccountStatus;
import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.Text;
import dev.vitalfew.scoring.AbcClass;
import dev.vitalfew.scoring.churn.ChurnBand;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which accounts a list shows, and in which order. Values of one filter are alternatives, filters
/// narrow each other.
record AccountListQuery(
        @QueryParam("q") @Parameter(description = "Part of the name, in any case.")
                @Nullable String q,
        @QueryParam("source") @Parameter(description = "Accounts with a reference in this source.")
                List<String> source,
        @QueryParam("externalId")
                @Parameter(description = "The account with this reference; needs `source`.")
                List<String> externalId,
        @QueryParam("industry") @Parameter(description = "Accounts of this industry.")
                List<String> industry,
        @QueryParam("country")
                @Parameter(description = "Accounts in this country, ISO 3166-1 alpha-2.")
                List<String> country,
        @QueryParam("class") @Parameter(description = "Accounts that are this, among others.")
                List<AccountClass> accountClass,
        @QueryParam("tier") @Parameter(description = "As the latest scoring run left it.")
                List<AccountTier> tier,
        @QueryParam("status") @Parameter(description = "Where they stand as customers.")
                List<AccountStatus> status,
        @QueryParam("parentId") @Parameter(description = "Accounts directly below this one.")
                List<UUID> parentId,
        @QueryParam("sellerId")
                @Parameter(description = "Accounts with purchases credited to this seller.")
                List<UUID> sellerId,
        @QueryParam("tag") @Parameter(description = "Accounts with this tag.") List<String> tag,
        @QueryParam("churnBand") @Parameter(description = "As the latest scoring run left it.")
                List<ChurnBand> churnBand,
        @QueryParam("paretoClass")
                @Parameter(
                        description =
                                "By revenue up to today in the reporting currency, among all accounts.")
                List<AbcClass> paretoClass,
        @QueryParam("updatedSince")
                @Parameter(description = "Accounts changed at this moment or later.")
                @Nullable Instant updatedSince,
        @QueryParam("sort")
                @Parameter(
                        description =
                                "`name`, `createdAt`, `updatedAt`, `revenue`, `churnScore`, with `-` for descending; accounts without a score come last.")
                @Nullable String sort) {
    private static final String REVENUE = "revenue";
    private static final int ABOVE_EVERY_SCORE = 101;

    private static final Map<String, ListOrder.Sortable> SORTABLE =
            Map.of(
                    "name",
                    ListOrder.Sortable.by("a.name collate \"C\"", "text"),
                    "createdAt",
                    ListOrder.Sortable.by("a.created_at", "timestamptz"),
                    "updatedAt",
                    ListOrder.Sortable.by("a.updated_at", "timestamptz"),
                    REVENUE,
                    ListOrder.Sortable.by("coalesce(v.revenue, 0)", "numeric"),
                    "churnScore",
                    new ListOrder.Sortable(
                            ListOrder.Key.up(
                                    "coalesce(a.churn_score, %d)".formatted(ABOVE_EVERY_SCORE),
                                    "integer"),
                            ListOrder.Key.down("coalesce(a.churn_score, -1)", "integer")));

    private static final ListOrder NEWEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("a.created_at", "timestamptz"),
                    ListOrder.Key.down("a.id", "uuid"));

    AccountListQuery {
        q = q == null ? null : Text.normalised(q);
        source = normalised(source);
        externalId = normalised(externalId);
        industry = normalised(industry);
        country = normalised(country);
        accountClass = List.copyOf(accountClass);
        tier = List.copyOf(tier);
        status = List.copyOf(status);
        parentId = List.copyOf(parentId);
        sellerId = List.copyOf(sellerId);
        tag = normalised(tag);
        churnBand = List.copyOf(churnBand);
        paretoClass = List.copyOf(paretoClass);
        if (source.isEmpty() && !externalId.isEmpty()) {
            throw INVALID_FILTER.because("externalId needs source").at("externalId");
        }
    }

    private static List<String> normalised(List<String> values) {
        return values.stream().map(Text::normalised).toList();
    }

    ListOrder order() {
        return ListOrder.parse(sort, SORTABLE, "a.id", NEWEST_FIRST);
    }

    /// Whether the revenue of every account has to be summed to answer.
    boolean needsRevenue() {
        return !paretoClass.isEmpty() || (sort != null && sort.contains(REVENUE));
    }
}
