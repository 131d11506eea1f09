package dev.vitalfew.chart;

import dev.vitalfew.chart.Lane.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The lanes of one gutter, laid on tracks beside each other so that as few as possible cross.
final class Gutter {
    /// Of more lanes than these, the first order counts.
    private static final int MOST_SIFTED = 150;

    private static final int ROUNDS = 3;

    /// Two lanes that come closer than this, in half columns or lines, do not share a track.
    private static final double APART = .15;

    private final List<Placed> lanes = new ArrayList<>();
    private int tracks;

    /// A lane with its turns, which stay while lanes are moved.
    private record Placed(Lane lane, double from, double to, List<Turn> turns) {
        int pull() {
            return turns.stream().mapToInt(turn -> turn.before() ? -1 : 1).sum();
        }

        /// Crossings where this one lies before the other.
        int crossingsBefore(Placed other) {
            int number = 0;
            for (Turn turn : other.turns) {
                number += turn.before() && from < turn.at() && turn.at() < to ? 1 : 0;
            }
            for (Turn turn : turns) {
                number += !turn.before() && other.from < turn.at() && turn.at() < other.to ? 1 : 0;
            }
            return number;
        }

        boolean isNear(Placed other) {
            return from - APART < other.to && other.from - APART < to;
        }
    }

    /// @param lanes in an order that equal data always have
    Gutter(List<Lane> lanes) {
        for (Lane lane : lanes) {
            this.lanes.add(new Placed(lane, lane.from(), lane.to(), lane.turns()));
        }
        this.lanes.sort(Comparator.comparingInt(Placed::pull).thenComparingDouble(Placed::from));
        if (this.lanes.size() <= MOST_SIFTED) {
            sift();
        }
        layOnTracks();
    }

    int tracks() {
        return tracks;
    }

    /// Puts each lane where it causes the fewest crossings (Rudell 1993).
    private void sift() {
        for (int round = 0; round < ROUNDS; round++) {
            for (Placed lane : List.copyOf(lanes)) {
                siftOne(lane);
            }
        }
    }

    private void siftOne(Placed lane) {
        lanes.remove(lane);
        int crossings = 0; // against having it first
        int fewest = 0;
        int best = 0;
        for (int place = 1; place <= lanes.size(); place++) {
            Placed passed = lanes.get(place - 1);
            crossings += passed.crossingsBefore(lane) - lane.crossingsBefore(passed);
            if (crossings < fewest) {
                fewest = crossings;
                best = place;
            }
        }
        lanes.add(best, lane);
    }

    private void layOnTracks() {
        for (int i = 0; i < lanes.size(); i++) {
            Placed lane = lanes.get(i);
            int track = 0;
            for (Placed before : lanes.subList(0, i)) {
                if (before.isNear(lane)) {
                    track = Math.max(track, before.lane().track() + 1);
                }
            }
            lane.lane().lieIn(track);
            tracks = Math.max(tracks, track + 1);
        }
    }
}
