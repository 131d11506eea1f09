package dev.vitalfew.intelligence;

import dev.vitalfew.account.AccountClass;
import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.AsOf;
import dev.vitalfew.api.Text;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What all questions about the pipeline share: the moment, the currency of the answer, and which
/// deals it is about. Values of one filter are alternatives, filters narrow each other.
public record PipelineQuery(
        @QueryParam("asOf")
                @Parameter(description = "What happened later is not seen; by default now.")
                @Nullable AsOf asOf,
        @QueryParam("currency")
                @Parameter(description = "ISO 4217; by default the reporting currency.")
                @Nullable String currency,
        @QueryParam("sellerId") @Parameter(description = "Deals that were this seller's then.")
                List<UUID> sellerId,
        @QueryParam("team") @Parameter(description = "Deals of sellers of this team.")
                List<String> team,
        @QueryParam("productLine") List<String> productLine,
        @QueryParam("source") @Parameter(description = "Where the lead came from.")
                List<String> source,
        @QueryParam("industry") @Parameter(description = "Of the account.") List<String> industry,
        @QueryParam("country") @Parameter(description = "Of the account.") List<String> country,
        @QueryParam("class") @Parameter(description = "Of the account.")
                List<AccountClass> accountClass,
        @QueryParam("tier") @Parameter(description = "Of the account.") List<AccountTier> tier) {
    public PipelineQuery {
        Limits.requireFourDigitYear("asOf", asOf == null ? null : asOf.date());
        Limits.requireCurrency(currency);
        sellerId = List.copyOf(sellerId);
        team = normalised(team);
        productLine = normalised(productLine);
        source = normalised(source);
        industry = normalised(industry);
        country = normalised(country);
        accountClass = List.copyOf(accountClass);
        tier = List.copyOf(tier);
    }

    private static List<String> normalised(List<String> values) {
        return values.stream().map(Text::normalised).toList();
    }

    AccountFilter accounts() {
        return new AccountFilter(
                industry,
                country,
                accountClass.stream().map(AccountClass::name).toList(),
                tier.stream().map(AccountTier::name).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
