package dev.vitalfew.scoring;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How well the buying centre of a deal is covered, and what is wrong with it.
///
/// @param fraction of the four bases that are covered
/// @param bases all four
public record Coverage(
        double fraction, DealRisk risk, Map<BuyingInfluence, Base> bases, List<RedFlag> redFlags) {
    public Coverage {
        bases = Collections.unmodifiableMap(new EnumMap<>(bases));
        redFlags = List.copyOf(redFlags);
    }

    /// One of the four, with those who are named for it, in the order of their ids.
    public record Base(CoverageState state, List<String> ids) {
        public Base {
            ids = List.copyOf(ids);
        }
    }
}
