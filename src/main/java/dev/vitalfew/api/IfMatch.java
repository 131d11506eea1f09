package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.INVALID_HEADER;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;
import static dev.vitalfew.api.ProblemCode.VERSION_REQUIRED;

import jakarta.ws.rs.HeaderParam;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The version that a write is based on, from the `If-Match` header. `*` means whatever is there; a
/// list of tags matches if one of them does.
public record IfMatch(@HeaderParam("If-Match") @Nullable String header) {
    /// A regular expression, also for the contract.
    public static final String FORM = "\\*|(W/)?\"[^\"]*\"( *, *(W/)?\"[^\"]*\")*";

    /// Possessive: a group that repeats otherwise takes a stack frame for each tag of the list, and
    /// a header has room for thousands.
    private static final Pattern TAGS = Pattern.compile(FORM + "+");

    /// Of a member of a body, which says the same as the header: nothing said is `*`.
    public static IfMatch ofMember(@Nullable String member) {
        if (member != null && !TAGS.matcher(member).matches()) {
            throw VALIDATION_FAILED.because("ifMatch: is * or quoted ETags").at("ifMatch");
        }
        return new IfMatch(member == null ? "*" : member);
    }

    /// The write is refused (428) unless the caller said what it is based on.
    public IfMatch required() {
        if (header == null || header.isBlank()) {
            throw VERSION_REQUIRED.because(
                    "send the ETag that this change is based on as If-Match");
        }
        if (!TAGS.matcher(header.strip()).matches()) {
            throw INVALID_HEADER.because("If-Match is * or quoted ETags").at("If-Match");
        }
        return this;
    }

    /// Whether a write may go on from `current`. Tags compare strongly: a weak one never matches.
    public boolean accepts(long current) {
        return header == null
                || header.strip().equals("*")
                || ETags.listed(header, ETags.of(current), false);
    }

    /// Whether the one document of its kind may be put where `current` stands, null for nothing:
    /// what stands is only replaced by those who say what they saw (428), and who names a version
    /// of nothing has seen something else. RFC 9110, 13.1.1, but for `*`, which means whatever is
    /// there here too.
    public boolean acceptsPut(@Nullable Long current) {
        if (current != null) {
            return required().accepts(current);
        }
        if (header == null || header.isBlank()) {
            return true;
        }
        required();
        return header.strip().equals("*");
    }
}
