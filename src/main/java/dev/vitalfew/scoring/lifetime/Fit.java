package dev.vitalfew.scoring.lifetime;

/// What became of fitting a model to a portfolio.
///
/// @param <M> the model
public sealed interface Fit<M> {
    LifetimeModelName name();

    Population population();

    /// Whom it was fitted to.
    ///
    /// @param accounts with at least one purchase day (of Gamma–Gamma: with a repeat and a mean
    ///   greater than 0)
    /// @param repeaters those of them who bought on a second day
    /// @param fittedTo accounts that took part in the fit: of many, every n-th
    record Population(int accounts, int repeaters, int fittedTo) {}

    /// Parameters that the data tell.
    ///
    /// @param logLikelihood natural logarithm, of those who took part
    record Fitted<M>(LifetimeModelName name, Population population, M model, double logLikelihood)
            implements Fit<M> {}

    /// The data would bear a quite different parameter nearly as well, so that the numbers mean
    /// nothing, however exact they look.
    ///
    /// @param reason names the parameter
    record NotIdentified<M>(
            LifetimeModelName name,
            Population population,
            M model,
            double logLikelihood,
            String reason)
            implements Fit<M> {}

    /// Too few accounts bought again.
    record TooFew<M>(LifetimeModelName name, Population population, String reason)
            implements Fit<M> {}
}
