package dev.vitalfew.sample;

import java.util.List;

/// What the fictional company sells: pumps, and what goes with them.
final class Catalogue {
    /// @param price per piece, in either currency
    /// @param marginShift of this line against an account's usual margin rate
    record Product(String line, String name, double price, double marginShift) {}

    static final List<Product> PRODUCTS =
            List.of(
                    new Product("Pumps", "Centrifugal pump CP 40", 2_450, -0.02),
                    new Product("Pumps", "Centrifugal pump CP 80", 5_900, -0.03),
                    new Product("Pumps", "Dosing pump D 5", 780, 0.01),
                    new Product("Pumps", "Vacuum pump V 12", 3_200, 0),
                    new Product("Valves", "Ball valve DN 50", 145, 0.02),
                    new Product("Valves", "Butterfly valve DN 200", 620, 0.01),
                    new Product("Valves", "Check valve DN 80", 210, 0.02),
                    new Product("Drives", "Frequency converter 7.5 kW", 890, -0.04),
                    new Product("Drives", "Gear motor 2.2 kW", 560, -0.02),
                    new Product("Drives", "Servo drive S 3", 1_850, -0.01),
                    new Product("Sensors", "Flow meter F 1", 480, 0.06),
                    new Product("Sensors", "Level switch L 2", 95, 0.08),
                    new Product("Sensors", "Pressure transmitter P 16", 260, 0.07),
                    new Product("Controls", "Pump controller PC 100", 1_250, 0.05),
                    new Product("Controls", "Remote terminal RT 8", 690, 0.04),
                    new Product("Seals", "Mechanical seal 35 mm", 185, 0.09),
                    new Product("Seals", "Gasket set", 22, 0.10),
                    new Product("Seals", "O-ring box", 14, 0.10),
                    new Product("Spare parts", "Impeller 180 mm", 310, 0.08),
                    new Product("Spare parts", "Bearing kit", 88, 0.07),
                    new Product("Spare parts", "Coupling", 64, 0.06),
                    new Product("Service", "Commissioning day", 1_150, 0.03),
                    new Product("Service", "Inspection", 420, 0.04),
                    new Product("Service", "Overhaul", 3_600, -0.01));

    private Catalogue() {}

    /// One whose piece does not cost more than the line is worth.
    static Product affordable(Chance chance, double lineValue) {
        List<Product> choices =
                PRODUCTS.stream().filter(product -> product.price() <= lineValue).toList();
        return choices.isEmpty() ? PRODUCTS.get(17) : chance.oneOf(choices);
    }
}
