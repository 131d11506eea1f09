package dev.vitalfew.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Invented companies: any likeness to a real one is an accident. Among them names as the world has
/// them, with accents, in Chinese, Japanese and Korean, and with characters that a careless page
/// would take for markup.
final class CompanyNames {
    record Named(String name, String industry, String country) {}

    private static final List<String> ROOTS =
            List.of(
                    "Varnholt",
                    "Oskrem",
                    "Tillmarck",
                    "Quendel",
                    "Brixlau",
                    "Haldersen",
                    "Mirovac",
                    "Ostwenn",
                    "Perlach-Rieth",
                    "Solvarra",
                    "Tarnowicz",
                    "Ulmsee",
                    "Vesterholm",
                    "Wiesgrund",
                    "Yngvar",
                    "Zellhorst",
                    "Almendro",
                    "Bellacour",
                    "Castrovel",
                    "Dravenne",
                    "Espinel",
                    "Fontarra",
                    "Gravelle-Noy",
                    "Hautrive",
                    "Ibarrondo",
                    "Jolivert",
                    "Kerbrec",
                    "Lançon",
                    "Montérel",
                    "Nouvelain",
                    "Orvèze",
                    "Peñalar",
                    "Quintavel",
                    "Rocamora",
                    "São Telmo",
                    "Torrescal",
                    "Urdiaga",
                    "Valdouro",
                    "Åkerlund",
                    "Björkvik",
                    "Dalsjö",
                    "Ekmark",
                    "Fjordane",
                    "Grönhult",
                    "Härnvik",
                    "Ingelstad",
                    "Järvelä",
                    "Kvistrup",
                    "Lönnborg",
                    "Møllevang",
                    "Nørgård-Holt",
                    "Østrand",
                    "Ashcombe",
                    "Blackmere",
                    "Cairnwell",
                    "Dunhollow",
                    "Eastwick",
                    "Fenbury",
                    "Glenharrow",
                    "Holtby",
                    "Inverloch",
                    "Kestrel Moor",
                    "Langthorne",
                    "Alder Creek",
                    "Bluestem",
                    "Cedar Falls",
                    "Driftwood",
                    "Elk Ridge",
                    "Falcon Bay",
                    "Granite Pass",
                    "Harlan",
                    "Juniper",
                    "Lakemont",
                    "Mesa Verde Point");

    private static final Map<String, String> WORDS =
            Map.of(
                    "Chemicals", "Chemicals",
                    "Food and beverage", "Foods",
                    "Pulp and paper", "Paper",
                    "Water", "Water Works",
                    "Mining", "Minerals",
                    "Pharmaceuticals", "Pharma",
                    "Energy", "Energy",
                    "Machinery", "Machinery",
                    "Shipbuilding", "Marine",
                    "Electronics", "Electronics");

    private static final List<String> INDUSTRIES = WORDS.keySet().stream().sorted().toList();

    private static final List<String> COUNTRIES =
            List.of(
                    "DE", "DE", "DE", "DE", "AT", "CH", "FR", "FR", "ES", "PT", "IT", "SE", "NO",
                    "DK", "FI", "GB", "GB", "NL", "PL", "US", "US", "US", "CA");

    private static final Map<String, String> FORMS =
            Map.ofEntries(
                    Map.entry("DE", "GmbH"),
                    Map.entry("AT", "GmbH"),
                    Map.entry("CH", "AG"),
                    Map.entry("FR", "SAS"),
                    Map.entry("ES", "S.L."),
                    Map.entry("PT", "Lda."),
                    Map.entry("IT", "S.r.l."),
                    Map.entry("SE", "AB"),
                    Map.entry("NO", "AS"),
                    Map.entry("DK", "A/S"),
                    Map.entry("FI", "Oy"),
                    Map.entry("GB", "Ltd"),
                    Map.entry("NL", "B.V."),
                    Map.entry("PL", "Sp. z o.o."),
                    Map.entry("US", "Inc."),
                    Map.entry("CA", "Inc."));

    private static final Map<String, String> PLACES =
            Map.ofEntries(
                    Map.entry("DE", "Deutschland"),
                    Map.entry("AT", "Österreich"),
                    Map.entry("CH", "Schweiz"),
                    Map.entry("FR", "France"),
                    Map.entry("ES", "España"),
                    Map.entry("PT", "Portugal"),
                    Map.entry("IT", "Italia"),
                    Map.entry("SE", "Sverige"),
                    Map.entry("NO", "Norge"),
                    Map.entry("DK", "Danmark"),
                    Map.entry("FI", "Suomi"),
                    Map.entry("GB", "UK"),
                    Map.entry("NL", "Nederland"),
                    Map.entry("PL", "Polska"),
                    Map.entry("US", "Americas"),
                    Map.entry("CA", "Canada"));

    private static final List<Named> AS_THE_WORLD_HAS_THEM =
            List.of(
                    new Named("Brandt & Lindqvist AB", "Water", "SE"),
                    new Named("Ångström-Vale Energi AB", "Energy", "SE"),
                    new Named("Kern <Flow> & Söhne GmbH", "Machinery", "DE"),
                    new Named("O'Dalaigh \"Harbour\" Works Ltd", "Shipbuilding", "GB"),
                    new Named("东澜精密仪器有限公司", "Electronics", "CN"),
                    new Named("青屿水务集团", "Water", "CN"),
                    new Named("华岫化工股份有限公司", "Chemicals", "CN"),
                    new Named("海砚造船厂", "Shipbuilding", "CN"),
                    new Named("星衡药业有限公司", "Pharmaceuticals", "CN"),
                    new Named("北瀬川製紙株式会社", "Pulp and paper", "JP"),
                    new Named("みなと星精機株式会社", "Machinery", "JP"),
                    new Named("白鳥沢食品工業", "Food and beverage", "JP"),
                    new Named("새벽마루전자", "Electronics", "KR"),
                    new Named("한빛내화학", "Chemicals", "KR"),
                    new Named("澄漢電子股份有限公司", "Electronics", "TW"),
                    new Named("Żurawina Przetwory Sp. z o.o.", "Food and beverage", "PL"));

    private final Chance chance;
    private final Set<String> taken = new HashSet<>();
    private int worldly;

    CompanyNames(Chance chance) {
        this.chance = chance;
    }

    /// No name comes twice.
    Named next() {
        if (worldly < AS_THE_WORLD_HAS_THEM.size() && chance.happens(0.12)) {
            return AS_THE_WORLD_HAS_THEM.get(worldly++);
        }
        while (true) {
            String industry = chance.oneOf(INDUSTRIES);
            String stem = chance.oneOf(ROOTS) + " " + WORDS.get(industry);
            String country = chance.oneOf(COUNTRIES);
            if (taken.add(stem)) {
                return new Named(stem + " " + FORMS.get(country), industry, country);
            }
        }
    }

    /// A company of the same group in another country, named after its parent.
    Named affiliate(Named parent) {
        String form = " " + FORMS.getOrDefault(parent.country(), "");
        String stem =
                parent.name().endsWith(form)
                        ? parent.name().substring(0, parent.name().length() - form.length())
                        : parent.name();
        while (true) {
            String country = chance.oneOf(COUNTRIES);
            String name = stem + " " + PLACES.get(country) + " " + FORMS.get(country);
            if (taken.add(name)) {
                return new Named(name, parent.industry(), country);
            }
        }
    }
}
