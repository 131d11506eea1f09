package dev.vitalfew.scoring.key;

/// The three answers about one product line.
///
/// @param branchesReached whether our coverage reaches its branches, which lets it buy dispersed
public record LineFit(
        ProductFit product,
        Purchasing purchasing,
        BuyingPattern pattern,
        boolean branchesReached) {}
