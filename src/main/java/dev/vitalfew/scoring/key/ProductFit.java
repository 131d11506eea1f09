package dev.vitalfew.scoring.key;

/// Whether our product and our way of selling fit the account (D 1.5).
public enum ProductFit {
    FIT,
    PARTIAL,
    NO
}
