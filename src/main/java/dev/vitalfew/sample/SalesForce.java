package dev.vitalfew.sample;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Twenty-five sellers: a head of sales, six team leads, and those who visit. A seller keeps the
/// same customers.
final class SalesForce {
    record Seller(UUID id, String externalId, String name, String team, @Nullable UUID managerId) {
        String email() {
            String ascii = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            return ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.com";
        }
    }

    private static final LocalDate HIRED = LocalDate.of(2023, 9, 1);
    private static final String HEAD_OFFICE = "Head office";
    private static final String KEY_ACCOUNTS = "Key accounts";

    /// The first of each team leads it.
    private static final Map<String, List<String>> TEAMS =
            Map.of(
                    KEY_ACCOUNTS,
                    List.of("Helene Aurich", "Tomás Beltrán", "Ingrid Falk", "Wei Lan"),
                    "Central Europe",
                    List.of(
                            "Jonas Riedel",
                            "Martha Kühn",
                            "Piotr Zając",
                            "Lea Ammann",
                            "Emil Voss"),
                    "France and Iberia",
                    List.of("Camille Noiret", "Inês Carvalhal", "Rafael Montes", "Élodie Brun"),
                    "Nordics and UK",
                    List.of("Signe Holm", "Aoife Kerrigan", "Lars Ødegård", "Matti Salonen"),
                    "Americas",
                    List.of("Dana Whitlock", "Marcus Yoo", "Priya Raman"),
                    "Asia",
                    List.of("Kenji Morita", "Lin Xiaoyu", "Seo-yeon Bae", "Arun Desai"));

    private static final Map<String, String> TEAM_OF_COUNTRY =
            Map.ofEntries(
                    Map.entry("FR", "France and Iberia"),
                    Map.entry("ES", "France and Iberia"),
                    Map.entry("PT", "France and Iberia"),
                    Map.entry("IT", "France and Iberia"),
                    Map.entry("SE", "Nordics and UK"),
                    Map.entry("NO", "Nordics and UK"),
                    Map.entry("DK", "Nordics and UK"),
                    Map.entry("FI", "Nordics and UK"),
                    Map.entry("GB", "Nordics and UK"),
                    Map.entry("US", "Americas"),
                    Map.entry("CA", "Americas"),
                    Map.entry("CN", "Asia"),
                    Map.entry("JP", "Asia"),
                    Map.entry("KR", "Asia"),
                    Map.entry("TW", "Asia"));

    private final List<Seller> sellers = new ArrayList<>();

    SalesForce(Chance chance) {
        Seller head = hire(chance, "Vera Lindenau", HEAD_OFFICE, null);
        TEAMS.keySet().stream()
                .sorted()
                .forEach(
                        team -> {
                            UUID lead = null;
                            for (String name : TEAMS.getOrDefault(team, List.of())) {
                                UUID manager = lead == null ? head.id() : lead;
                                Seller hired = hire(chance, name, team, manager);
                                lead = lead == null ? hired.id() : lead;
                            }
                        });
    }

    private Seller hire(Chance chance, String name, String team, @Nullable UUID manager) {
        String externalId = "S-%02d".formatted(sellers.size() + 1);
        Seller seller = new Seller(chance.id(HIRED), externalId, name, team, manager);
        sellers.add(seller);
        return seller;
    }

    List<Seller> sellers() {
        return List.copyOf(sellers);
    }

    /// Who visits the account.
    Seller sellerOf(SampleAccount account) {
        return memberFor(
                account,
                TEAM_OF_COUNTRY.getOrDefault(account.profile().country(), "Central Europe"));
    }

    /// Who shares the credit for a large account.
    Seller keyAccountManagerOf(SampleAccount account) {
        return memberFor(account, KEY_ACCOUNTS);
    }

    private Seller memberFor(SampleAccount account, String team) {
        List<Seller> members = sellers.stream().filter(one -> one.team().equals(team)).toList();
        return members.get(Math.floorMod(account.externalId().hashCode() * 7, members.size()));
    }

    SampleTable table() {
        return SampleTable.of(
                "seller",
                List.of("id", "name", "email", "team", "manager_id", "created_at", "updated_at"),
                sellers,
                seller ->
                        Arrays.asList(
                                seller.id(),
                                seller.name(),
                                seller.email(),
                                seller.team(),
                                seller.managerId(),
                                HIRED + "T12:00Z",
                                HIRED + "T12:00Z"));
    }

    SampleTable references() {
        return SampleTable.of(
                "seller_ref",
                List.of("source", "external_id", "seller_id"),
                sellers,
                seller -> List.of(FictionalCompany.SOURCE, seller.externalId(), seller.id()));
    }
}
