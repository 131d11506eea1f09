package dev.vitalfew.scoring.lifetime;

import dev.vitalfew.PublicData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// The CDNOW sample: 2,357 people who first bought in the first quarter of 1997, with all of their
/// purchases until the middle of 1998.
public final class Cdnow {
    /// The end of the calibration in the literature.
    public static final LocalDate CUTOFF = LocalDate.of(1997, 9, 30);

    /// What follows it, in days.
    public static final int HORIZON = 273;

    private static final double DAYS_PER_WEEK = 7;

    private Cdnow() {}

    /// What each spent on each purchase day.
    public static SortedMap<String, NavigableMap<LocalDate, BigDecimal>> purchases() {
        SortedMap<String, NavigableMap<LocalDate, BigDecimal>> customers = new TreeMap<>();
        for (String line : PublicData.lines("cdnow_sample/CDNOW_sample.txt")) {
            String[] cells = line.trim().split(" +", -1);
            LocalDate day = LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE);
            customers
                    .computeIfAbsent(cells[0], _ -> new TreeMap<>())
                    .merge(day, new BigDecimal(cells[4]), BigDecimal::add);
        }
        return customers;
    }

    /// In weeks, as of the end of the calibration.
    public static SortedMap<String, BuyingHistory> histories() {
        SortedMap<String, BuyingHistory> histories = new TreeMap<>();
        purchases().forEach((id, days) -> histories.put(id, history(days)));
        return histories;
    }

    private static BuyingHistory history(NavigableMap<LocalDate, BigDecimal> days) {
        NavigableMap<LocalDate, BigDecimal> seen = days.headMap(CUTOFF, true);
        LocalDate first = seen.firstKey();
        return new BuyingHistory(
                seen.size() - 1, weeks(first, seen.lastKey()), weeks(first, CUTOFF));
    }

    private static double weeks(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / DAYS_PER_WEEK;
    }

    /// Whether a customer had a purchase day in what follows.
    public static boolean bought(Map<String, NavigableMap<LocalDate, BigDecimal>> all, String id) {
        NavigableMap<LocalDate, BigDecimal> days = all.getOrDefault(id, new TreeMap<>());
        return !days.subMap(CUTOFF, false, CUTOFF.plusDays(HORIZON), true).isEmpty();
    }
}
