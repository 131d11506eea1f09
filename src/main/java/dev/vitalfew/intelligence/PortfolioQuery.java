package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.account.AccountClass;
import dev.vitalfew.account.AccountStatus;
import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.AsOf;
import dev.vitalfew.api.Text;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What all portfolio questions share: the facts that are seen, the currency of the answer, and
/// which accounts it is about. Values of one filter are alternatives, filters narrow each other.
public record PortfolioQuery(
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("asOf")
                @Parameter(description = "Facts dated later are not seen; by default now.")
                @Nullable AsOf asOf,
        @QueryParam("currency")
                @Parameter(description = "ISO 4217; by default the reporting currency.")
                @Nullable String currency,
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
        @QueryParam("tag") @Parameter(description = "Accounts with this tag.") List<String> tag,
        @QueryParam("source")
                @Parameter(description = "Accounts with a reference in this namespace.")
                List<String> source,
        @QueryParam("parentId") @Parameter(description = "Accounts directly below this one.")
                List<UUID> parentId,
        @QueryParam("sellerId") @Parameter(description = "Only what is credited to this seller.")
                List<UUID> sellerId) {
    public PortfolioQuery {
        industry = normalised(industry);
        country = normalised(country);
        accountClass = List.copyOf(accountClass);
        tier = List.copyOf(tier);
        status = List.copyOf(status);
        tag = normalised(tag);
        source = normalised(source);
        parentId = List.copyOf(parentId);
        sellerId = List.copyOf(sellerId);
        Limits.requireFourDigitYear("from", from);
        Limits.requireFourDigitYear("to", to);
        Limits.requireFourDigitYear("asOf", asOf == null ? null : asOf.date());
        if (from != null && to != null && !from.isBefore(to)) {
            throw VALIDATION_FAILED
                    .because("from is a day before to, which is exclusive")
                    .at("from");
        }
        Limits.requireCurrency(currency);
    }

    private static List<String> normalised(List<String> values) {
        return values.stream().map(Text::normalised).toList();
    }

    /// The accounts that pass all filters; with sellers, those that bought from any of them.
    public Whose whose() {
        return Whose.of(accounts(), sellerId);
    }

    AccountFilter accounts() {
        return new AccountFilter(
                industry,
                country,
                accountClass.stream().map(AccountClass::name).toList(),
                tier.stream().map(AccountTier::name).toList(),
                status.stream().map(AccountStatus::name).toList(),
                tag,
                source,
                parentId);
    }
}
