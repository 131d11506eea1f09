package dev.vitalfew.api;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The codes that belong to no feature.
@Singleton
class ConventionCodes implements ErrorCode.Source {
    @Override
    public List<ErrorCode> codes() {
        Stream<ErrorCode> problems =
                Arrays.stream(ProblemCode.values())
                        .map(
                                code ->
                                        new ErrorCode(
                                                ErrorCode.Kind.PROBLEM,
                                                code.name(),
                                                code.status(),
                                                code.title(),
                                                code.meaning(),
                                                code.isTemporary()));
        Stream<ErrorCode> fields = Arrays.stream(FieldCode.values()).map(FieldCode::entry);
        return Stream.concat(problems, fields).toList();
    }
}
