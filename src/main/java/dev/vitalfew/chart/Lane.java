package dev.vitalfew.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// The part of a gutter that one bundle of ties has for itself. Gutters lie between the columns and
/// between the lines of a map; along them, places count in half columns or half lines: the middle
/// of a card is odd, a gutter even.
final class Lane {
    /// Where something leads away from the lane.
    ///
    /// @param before whether upwards, or in an upright lane to the left
    record Turn(double at, boolean before) {}

    private final boolean upright;
    private final int gutter;
    private final List<Port> ports = new ArrayList<>();
    private final List<Lane> crossings = new ArrayList<>();
    private int track;

    /// @param gutter number of the one that it lies in; the first is 0
    Lane(boolean upright, int gutter) {
        this.upright = upright;
        this.gutter = gutter;
    }

    /// Of a card in a column or line.
    static double middle(int index) {
        return 2 * index + 1;
    }

    boolean isUpright() {
        return upright;
    }

    int gutter() {
        return gutter;
    }

    List<Port> ports() {
        return ports;
    }

    boolean hasCrossings() {
        return !crossings.isEmpty();
    }

    int track() {
        return track;
    }

    void lieIn(int number) {
        track = number;
    }

    void reach(Port port) {
        if (!ports.contains(port)) {
            ports.add(port);
        }
    }

    void cross(Lane other) {
        if (!crossings.contains(other)) {
            crossings.add(other);
            other.crossings.add(this);
        }
    }

    double from() {
        return places().min().orElse(0);
    }

    double to() {
        return places().max().orElse(0);
    }

    private DoubleStream places() {
        return DoubleStream.concat(
                ports.stream().mapToDouble(Port::place),
                crossings.stream().mapToDouble(Lane::placeAcross));
    }

    /// Of this lane's gutter, in half columns or lines, a little on by its track.
    private double placeAcross() {
        return 2 * gutter + track * 1e-4;
    }

    /// Everything that leads away from it.
    List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        ports.forEach(port -> turns.add(new Turn(port.place(), port.isBelow())));
        double here = placeAcross();
        for (Lane other : crossings) {
            if (other.from() < here - .5) {
                turns.add(new Turn(other.placeAcross(), true));
            }
            if (other.to() > here + .5) {
                turns.add(new Turn(other.placeAcross(), false));
            }
        }
        return turns;
    }
}
