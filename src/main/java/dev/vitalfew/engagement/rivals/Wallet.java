package dev.vitalfew.engagement.rivals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What rivals were seen to have of a customer's wallet, over time.
record Wallet(List<CompetitorShareView> shares) {
    Wallet {
        shares = List.copyOf(shares);
    }

    /// The first day on which the rivals have more than all of a product line, if this is seen too;
    /// null where they never do. A share counts until the next one of the same rival, so that a day
    /// in the past decides about the days up to then as well.
    @Nullable LocalDate overfilledBy(NewCompetitorShare added) {
        List<NewCompetitorShare> line = new ArrayList<>();
        for (CompetitorShareView share : shares) {
            if (share.productLine().equals(added.productLine())) {
                line.add(share.content());
            }
        }
        line.add(added); // the last of one day counts
        TreeSet<LocalDate> days = new TreeSet<>();
        for (NewCompetitorShare share : line) {
            if (share.observedOn() != null && !share.observedOn().isBefore(added.observedOn())) {
                days.add(share.observedOn());
            }
        }
        for (LocalDate day : days) {
            if (sum(line, day).compareTo(BigDecimal.ONE) > 0) {
                return day;
            }
        }
        return null;
    }

    private static BigDecimal sum(List<NewCompetitorShare> line, LocalDate day) {
        Map<String, NewCompetitorShare> latest = new HashMap<>();
        for (NewCompetitorShare share : line) {
            if (share.observedOn() != null && !share.observedOn().isAfter(day)) {
                latest.merge(share.rival(), share, Wallet::later);
            }
        }
        return latest.values().stream()
                .map(NewCompetitorShare::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static NewCompetitorShare later(NewCompetitorShare one, NewCompetitorShare other) {
        boolean earlier =
                other.observedOn() != null
                        && one.observedOn() != null
                        && other.observedOn().isBefore(one.observedOn());
        return earlier ? one : other;
    }
}
