package dev.vitalfew.intelligence;

import dev.vitalfew.account.AccountClass;
import dev.vitalfew.account.AccountStatus;
import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.Text;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Which accounts an answer about their care is about. Values of one filter are alternatives,
/// filters narrow each other.
public record ManagedQuery(
        @QueryParam("accountId") List<UUID> accountId,
        @QueryParam("industry") List<String> industry,
        @QueryParam("country") List<String> country,
        @QueryParam("class") List<AccountClass> accountClass,
        @QueryParam("tier") List<AccountTier> tier,
        @QueryParam("status") @Parameter(description = "By default ACTIVE and PROSPECT.")
                List<AccountStatus> status,
        @QueryParam("tag") List<String> tag,
        @QueryParam("sellerId")
                @Parameter(description = "Accounts for which this key account manager answers.")
                List<UUID> sellerId) {
    private static final List<AccountStatus> CARED_FOR =
            List.of(AccountStatus.ACTIVE, AccountStatus.PROSPECT);

    public ManagedQuery {
        accountId = List.copyOf(accountId);
        industry = industry.stream().map(Text::normalised).toList();
        country = country.stream().map(Text::normalised).toList();
        accountClass = List.copyOf(accountClass);
        tier = List.copyOf(tier);
        status = List.copyOf(status);
        tag = tag.stream().map(Text::normalised).toList();
        sellerId = List.copyOf(sellerId);
    }

    /// As a condition on the accounts `a`.
    ///
    /// @param day on which the key account manager answers
    Sql condition(LocalDate day) {
        Sql condition =
                new AccountFilter(
                                industry,
                                country,
                                accountClass.stream().map(AccountClass::name).toList(),
                                tier.stream().map(AccountTier::name).toList(),
                                (status.isEmpty() ? CARED_FOR : status)
                                        .stream().map(AccountStatus::name).toList(),
                                tag,
                                List.of(),
                                List.of())
                        .condition();
        if (!accountId.isEmpty()) {
            condition = condition.then("and a.id = any(?)", Sql.ids(accountId));
        }
        if (!sellerId.isEmpty()) {
            condition =
                    condition.then(
                            """
                            and exists (select from account_manager m where m.account_id = a.id
                                and m.seller_id = any(?) and daterange(m.valid_from, m.valid_to) @> ?::date)
                            """,
                            Sql.ids(sellerId),
                            Sql.day(day));
        }
        return condition;
    }
}
