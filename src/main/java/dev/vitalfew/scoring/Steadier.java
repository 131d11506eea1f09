package dev.vitalfew.scoring;

/// Which side's revenue varies less from quarter to quarter.
public enum Steadier {
    BASE,
    KEY
}
