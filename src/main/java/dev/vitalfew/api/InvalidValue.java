package dev.vitalfew.api;

/// A value inside a JSON body that breaks a rule of its own type, found while reading. Jackson adds
/// the path at which the reader stood.
@SuppressWarnings("serial") // never serialised
public final class InvalidValue extends RuntimeException {
    private final ProblemCode code;
    private final transient Message rule;
    private final String member;

    /// A well-typed value that breaks a rule: 422.
    ///
    /// @param member the member of the value's own type that is wrong; empty for the value itself
    /// @param rule what would be right; never the rejected value
    public InvalidValue(String member, Message rule) {
        this(ProblemCode.VALIDATION_FAILED, member, rule);
    }

    InvalidValue(ProblemCode code, String member, Message rule) {
        super(rule.toString(), null, false, false);
        this.code = code;
        this.member = member;
        this.rule = rule;
    }

    ProblemCode code() {
        return code;
    }

    String member() {
        return member;
    }

    Message rule() {
        return rule;
    }
}
