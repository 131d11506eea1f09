package dev.vitalfew.chart;

/// A place in the grid of a map; lines count from the top.
record Seat(int column, int line) {}
