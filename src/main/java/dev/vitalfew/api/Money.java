package dev.vitalfew.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An amount in one currency. On the wire the amount is a decimal string, so that no client loses
/// cents to a double.
///
/// @param amount up to 15 digits before the point and 4 after it
/// @param currency ISO 4217 alphabetic code
@Schema(name = "Money", description = "An amount in one currency; the amount is a decimal string.")
public record Money(
        @Schema(
                        type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                        implementation = String.class,
                        pattern = "^-?[0-9]{1,15}(\\.[0-9]{1,4})?$",
                        description = "Up to 15 digits before the point and 4 after it.",
                        examples = "1234.50",
                        required = true)
                BigDecimal amount,
        @Schema(
                        pattern = "^[A-Z]{3}$",
                        examples = "EUR",
                        description = "ISO 4217 alphabetic code",
                        required = true)
                String currency) {
    /// Equal amounts are equal, however many zeros they came with.
    public Money {
        amount = Decimals.plain(amount);
    }

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    /// Whether ISO 4217 knows the code.
    public static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    @JsonCreator
    static Money read(
            @JsonProperty(value = "amount", required = true) String amount,
            @JsonProperty(value = "currency", required = true) String currency) {
        if (amount == null || !AMOUNT.matcher(amount).matches()) {
            throw new InvalidValue(
                    "amount",
                    Message.of(
                            "an amount is a decimal string with up to 15 digits before and 4 after the point"));
        }
        if (currency == null || !isCurrency(currency)) {
            throw new InvalidValue(
                    "currency", Message.of("a currency is an ISO 4217 code such as EUR"));
        }
        return new Money(new BigDecimal(amount), currency);
    }

    /// The amount as it goes over the wire: no trailing zeros beyond the currency's own decimals.
    @JsonProperty("amount")
    String amountText() {
        return text(amount, currency);
    }

    /// `1234.5` EUR is `1234.50`, and `1234.5678` keeps its decimals.
    public static String text(BigDecimal amount, String currency) {
        int usual =
                isCurrency(currency)
                        ? Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits())
                        : 2;
        BigDecimal bare = amount.stripTrailingZeros();
        return (bare.scale() < usual ? bare.setScale(usual, RoundingMode.UNNECESSARY) : bare)
                .toPlainString();
    }
}
