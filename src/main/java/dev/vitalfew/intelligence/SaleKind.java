package dev.vitalfew.intelligence;

/// Whether a call was about a complex sale (D 4.3); what nobody has made a deal of is UNKNOWN.
public enum SaleKind {
    SIMPLE,
    COMPLEX,
    UNKNOWN
}
