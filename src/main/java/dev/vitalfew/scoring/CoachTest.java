package dev.vitalfew.scoring;

/// What makes a coach (D 3.4): the other influences believe them, they believe us, and they want us
/// to win.
public enum CoachTest {
    CREDIBLE_WITH_OTHERS,
    FINDS_US_CREDIBLE,
    WANTS_US_TO_WIN
}
