package dev.vitalfew.imports;

import static dev.vitalfew.api.ErrorCode.Kind.FIELD;
import static dev.vitalfew.api.ErrorCode.Kind.ROW;

import dev.vitalfew.api.ErrorCode;
import dev.vitalfew.imports.reading.ColumnCode;
import dev.vitalfew.imports.reading.RowCode;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The codes of files: of their headers and of their rows.
@Singleton
class ImportCodes implements ErrorCode.Source {
    @Override
    public List<ErrorCode> codes() {
        Stream<ErrorCode> columns =
                Arrays.stream(ColumnCode.values())
                        .map(
                                code ->
                                        ErrorCode.inside(
                                                FIELD, code.name(), code.title(), code.meaning()));
        Stream<ErrorCode> rows =
                Arrays.stream(RowCode.values())
                        .map(
                                code ->
                                        ErrorCode.inside(
                                                ROW, code.name(), code.title(), code.meaning()));
        return Stream.concat(columns, rows).toList();
    }
}
