package dev.vitalfew.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of the catalogue of codes.
///
/// @param kind where callers meet it
/// @param status of the answer that carries it; null where it stands inside of an answer
/// @param temporary whether the same request may succeed a little later
public record ErrorCode(
        Kind kind,
        String code,
        @Nullable Integer status,
        Message title,
        Message meaning,
        boolean temporary) {

    /// Where a code stands.
    public enum Kind {
        /// `code` of an answer from 400 on.
        PROBLEM,
        /// `errors[].code` of such an answer, where it is not the code of the problem itself.
        FIELD,
        /// `code` of a rejected row of an import.
        ROW
    }

    /// A code inside of an answer, described in English.
    public static ErrorCode inside(Kind kind, String code, String title, String meaning) {
        return new ErrorCode(
                kind,
                code,
                null,
                new Message.Sentence(title, List.of()),
                new Message.Sentence(meaning, List.of()),
                false);
    }

    /// A bean that knows codes of its room: the catalogue asks all of them.
    @FunctionalInterface
    public interface Source {
        List<ErrorCode> codes();
    }
}
