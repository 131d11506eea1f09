package dev.vitalfew.intelligence;

/// How an account stands to a product line (D 5.4). The first that holds counts.
public enum CellState {
    OWNED,
    PIPELINE,
    COMPETITOR,
    WHITE
}
