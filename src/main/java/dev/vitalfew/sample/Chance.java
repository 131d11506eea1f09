package dev.vitalfew.sample;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Draws that are the same on every machine and every run. Each kind of facts has a stream of its
/// own, so that a new kind leaves the others as they are.
final class Chance {
    private static final long SEED = 0x5A4D_504C_4531L;

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Chance of(String kind) {
        return of(kind, SEED);
    }

    static Chance of(String kind, long seed) {
        return new Chance(seed * 31 + kind.hashCode()); // the hash of a string is specified
    }

    /// Including `low`, excluding `high`.
    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /// Including both.
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// Mean 0, deviation 1: a sum of twelve uniform draws, because the library's algorithm may
    /// change.
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    /// Heavy-tailed around `median`; `spread` is the deviation of the logarithm.
    double lognormal(double median, double spread) {
        return median * StrictMath.exp(spread * normal());
    }

    /// With mean `mean` and a coefficient of variation of 1.
    double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /// Version 7, as if made at noon of that day.
    UUID id(LocalDate day) {
        long millis = day.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
        long high = millis << 16 | 0x7000L | random.nextLong() >>> 52;
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
