package dev.vitalfew.intelligence;

/// Whose value is ranked (D 1.1). A group is an account with all accounts below it, named by its
/// top parent.
public enum UnitKind {
    ACCOUNT,
    GROUP,
    SELLER,
    PRODUCT,
    PRODUCT_LINE
}
