package dev.vitalfew.intelligence;

/// Where a potential is known from: somebody has assessed it, or it is the median of what accounts
/// of the same industry buy.
public enum PotentialSource {
    ASSESSED,
    PEERS
}
