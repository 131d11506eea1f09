package dev.vitalfew.scoring.lifetime;

/// The models that are fitted.
public enum LifetimeModelName {
    /// Schmittlein, Morrison and Colombo 1987.
    PARETO_NBD,
    /// Batislam, Denizel and Filiztekin 2007.
    MBG_NBD,
    /// Fader, Hardie and Lee 2005. Its probability to be alive is 1 for everyone who bought once,
    /// and must not rank churn.
    BG_NBD,
    /// Fader and Hardie 2013: money per purchase day.
    GAMMA_GAMMA
}
