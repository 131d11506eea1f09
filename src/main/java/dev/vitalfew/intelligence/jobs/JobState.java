package dev.vitalfew.intelligence.jobs;

/// How far a job is.
public enum JobState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED
}
