package dev.vitalfew.engagement.needs;

/// Whether the customer has said it, or we hear it in a complaint, a dissatisfaction or a doubt (D
/// 5.3).
enum NeedKind {
    EXPLICIT,
    IMPLICIT
}
