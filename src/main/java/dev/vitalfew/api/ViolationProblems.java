package dev.vitalfew.api;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names each broken rule of a body by its JSON path, without the Java method and argument that
/// validation puts first.
final class ViolationProblems {
    private static final String BODY = "body";

    private ViolationProblems() {}

    static Problem of(ConstraintViolationException violations) {
        List<FieldError> errors =
                violations.getConstraintViolations().stream()
                        .map(ViolationProblems::error)
                        .sorted(
                                Comparator.comparing(FieldError::path)
                                        .thenComparing(error -> error.message().toString()))
                        .toList();
        if (errors.stream().anyMatch(ViolationProblems::isNoBody)) {
            return ProblemCode.MALFORMED_JSON.because("the body is empty or null");
        }
        if (errors.isEmpty()) {
            return ProblemCode.VALIDATION_FAILED.because("a rule is violated");
        }
        FieldError first = errors.getFirst();
        return ProblemCode.VALIDATION_FAILED
                .because("%s: %s", first.path(), first.message())
                .withErrors(errors);
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String rule =
                violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName();
        String code = codeOf(rule);
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        Message message =
                new Message.BrokenRule(
                        nameOfText(violation.getMessageTemplate(), attributes),
                        violation.getMessage(),
                        attributes);
        return new FieldError(pathOf(violation.getPropertyPath()), code, message);
    }

    /// Two rules of Bean Validation choose between two texts by an expression inside of the text.
    private static String nameOfText(String template, Map<String, Object> attributes) {
        boolean exclusive = Boolean.FALSE.equals(attributes.get("inclusive"));
        return exclusive && template.startsWith("{") ? template + " exclusive" : template;
    }

    /// Listed in [FieldCode].
    static String codeOf(String constraint) {
        return constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /// An absent body and the JSON value null both arrive as a null argument: nothing was said, so
    /// no rule was broken.
    private static boolean isNoBody(FieldError error) {
        return error.path().equals(BODY) && error.code().equals("NOT_NULL");
    }

    private static String pathOf(Path path) {
        List<String> names = new ArrayList<>();
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
                continue;
            }
            String index = indexOf(node);
            if (!index.isEmpty() && !names.isEmpty()) {
                names.set(names.size() - 1, names.getLast() + index);
            }
            String name = node.getName();
            if (node.getKind() == ElementKind.PROPERTY && name != null) {
                names.add(name);
            }
        }
        return names.isEmpty() ? BODY : String.join(".", names);
    }

    private static String indexOf(Path.Node node) {
        @Nullable Integer index = node.getIndex();
        return index == null ? "" : "[" + index + "]";
    }
}
