package dev.vitalfew.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with a JSON body, without a class name and without the rejected value.
final class JsonProblems {
    private JsonProblems() {}

    static Problem of(JsonProcessingException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof InvalidValue value) {
                String path = join(pathOf(unreadable), value.member());
                return value.code().because("%s: %s", path, value.rule()).at(path);
            }
        }
        JsonParseException broken = within(unreadable);
        if (broken != null) {
            return isDuplicate(broken)
                    ? ProblemCode.DUPLICATE_FIELD.because(
                            "a field stands twice in one object, %s", at(broken))
                    : ProblemCode.MALFORMED_JSON.because(
                            "the body is not one JSON value, %s", at(broken));
        }
        return switch (unreadable) {
            case StreamConstraintsException vast ->
                    ProblemCode.MALFORMED_JSON.because(
                            "a value is longer or nested deeper than anything known here");
            case UnrecognizedPropertyException unknown ->
                    ProblemCode.UNKNOWN_FIELD
                            .because("there is no such field; known are %s", knownIn(unknown))
                            .at(printable(pathOf(unknown)));
            case InvalidFormatException wrong ->
                    ProblemCode.INVALID_TYPE
                            .because("%s %s", pathOf(wrong), expected(wrong))
                            .at(pathOf(wrong));
            case MismatchedInputException more when isTrailing(more) ->
                    ProblemCode.MALFORMED_JSON.because("the body is more than one JSON value");
            case MismatchedInputException wrong ->
                    pathOf(wrong).equals("body")
                                    && String.valueOf(wrong.getMessage()).startsWith("No content")
                            ? ProblemCode.MALFORMED_JSON.because("the body is empty")
                            : ProblemCode.INVALID_TYPE
                                    .because("%s %s", pathOf(wrong), expected(wrong))
                                    .at(pathOf(wrong));
            case JsonMappingException wrong when isOutOfRange(wrong) ->
                    ProblemCode.INVALID_TYPE
                            .because("%s is a number that does not fit", pathOf(wrong))
                            .at(pathOf(wrong));
            default ->
                    ProblemCode.MALFORMED_JSON.because(
                            "the body is not one JSON value, %s", at(unreadable));
        };
    }

    /// Below the first level Jackson wraps what its parser says.
    private static @Nullable JsonParseException within(Throwable unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonParseException broken) {
                return broken;
            }
        }
        return null;
    }

    private static boolean isDuplicate(JsonParseException broken) {
        return String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate field");
    }

    private static boolean isTrailing(MismatchedInputException more) {
        return String.valueOf(more.getOriginalMessage()).startsWith("Trailing token");
    }

    private static boolean isOutOfRange(JsonMappingException wrong) {
        return wrong.getCause() instanceof InputCoercionException;
    }

    private static Message at(JsonProcessingException broken) {
        JsonLocation place = broken.getLocation() == null ? JsonLocation.NA : broken.getLocation();
        return Message.of("at line %d, column %d", place.getLineNr(), place.getColumnNr());
    }

    private static String knownIn(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds() == null
                ? "none"
                : String.join(
                        ", ",
                        unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .toList());
    }

    /// What the type at this place wants, in the words of JSON rather than of Java.
    private static Message expected(MismatchedInputException wrong) {
        Class<?> type = wrong.getTargetType();
        if (type == null) {
            return Message.of("has the wrong type");
        }
        if (type.isEnum()) {
            return Message.of(
                    "is one of %s",
                    String.join(
                            ", ",
                            java.util.Arrays.stream(type.getEnumConstants())
                                    .map(Object::toString)
                                    .toList()));
        }
        return switch (type.getSimpleName()) {
            case "String" -> Message.of("is a string");
            case "Integer", "int", "Long", "long" -> Message.of("is a whole number");
            case "BigDecimal", "double", "Double" -> Message.of("is a number");
            case "Boolean", "boolean" -> Message.of("is true or false");
            case "UUID" -> Message.of("is a UUID");
            case "LocalDate" -> Message.of("is a date such as 2026-01-31");
            case "Instant", "OffsetDateTime" ->
                    Message.of("is an instant such as 2026-01-31T12:00:00Z");
            case "List", "ArrayList", "Set" -> Message.of("is an array");
            default ->
                    Message.of(
                            "is an object with the documented fields, all required ones among them");
        };
    }

    private static String pathOf(JsonProcessingException wrong) {
        if (!(wrong instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "body";
        }
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
                continue;
            }
            path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
        }
        return printable(path.toString());
    }

    private static String join(String path, String member) {
        return member.isEmpty() ? path : path.equals("body") ? member : path + "." + member;
    }

    /// A path may quote a field name of the caller's: cut, and without anything unreadable.
    private static String printable(String path) {
        String cut = path.length() > 200 ? path.substring(0, 200) : path;
        return Text.flaw(cut) == null ? cut : "body";
    }
}
