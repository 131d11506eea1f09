package dev.vitalfew.intelligence;

/// What can be missing or in danger in a stakeholder map. The first seven are red flags of the
/// coverage (D 3.2 to 3.4), the others come from the network (D 3.5 to 3.7).
public enum MapGapCode {
    BASE_MISSING,
    BASE_NOT_COVERED,
    ECONOMIC_CONFLICT,
    VETO_RISK,
    NO_PROFIT_CASE,
    FALSE_COACH,
    SILENT_COACH,
    NO_WAY_TO_ECONOMIC_BUYER,
    HANGS_ON_ONE_PERSON,
    SINGLE_THREADED,
    INFLUENTIAL_NOT_REACHED,
    CELL_NOT_COVERED
}
