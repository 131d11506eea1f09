package dev.vitalfew.scoring.lifetime;

/// Expects one outcome of a fit.
final class Fits {
    private Fits() {}

    static <M> Fit.Fitted<M> fitted(Fit<M> fit) {
        return switch (fit) {
            case Fit.Fitted<M> fitted -> fitted;
            case Fit.NotIdentified<M> _, Fit.TooFew<M> _ -> throw new AssertionError(fit);
        };
    }

    static <M> Fit.TooFew<M> tooFew(Fit<M> fit) {
        return switch (fit) {
            case Fit.TooFew<M> tooFew -> tooFew;
            case Fit.Fitted<M> _, Fit.NotIdentified<M> _ -> throw new AssertionError(fit);
        };
    }
}
