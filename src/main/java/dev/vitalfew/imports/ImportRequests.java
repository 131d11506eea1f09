package dev.vitalfew.imports;

import static dev.vitalfew.api.ProblemCode.INVALID_PARAMETER;
import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.UNSUPPORTED_MEDIA_TYPE;

import dev.vitalfew.api.Message;
import dev.vitalfew.api.Origins;
import dev.vitalfew.api.Problem;
import dev.vitalfew.api.StreamedKeys;
import dev.vitalfew.api.Text;
import dev.vitalfew.imports.merging.ImportOrder;
import dev.vitalfew.imports.merging.ImportOrder.Writing;
import dev.vitalfew.imports.merging.ImportType;
import dev.vitalfew.imports.merging.MergeSettings;
import dev.vitalfew.imports.merging.MergeSettings.Mode;
import dev.vitalfew.imports.merging.Notation;
import dev.vitalfew.imports.merging.TimeOrderedIds;
import dev.vitalfew.imports.reading.ColumnNames;
import dev.vitalfew.imports.reading.Format;
import dev.vitalfew.platform.ReportingCurrency;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes an [ImportRequest] of what came before the body, or says which parameter is wrong.
@Singleton
class ImportRequests {
    private static final Duration MAX_WAIT = Duration.ofSeconds(25);
    private static final int MAX_SOURCE = 200;
    private static final int MAX_PATTERN = 50;

    private final List<ImportType> types;
    private final ReportingCurrency reportingCurrency;
    private final Origins origins;
    private final StreamedKeys keys;
    private final Clock clock;

    ImportRequests(
            @All List<ImportType> types,
            ReportingCurrency reportingCurrency,
            Origins origins,
            StreamedKeys keys,
            Clock clock) {
        this.origins = origins;
        this.keys = keys;
        this.types = List.copyOf(types);
        this.reportingCurrency = reportingCurrency;
        this.clock = clock;
    }

    /// What was said about the body.
    ///
    /// @param contentType without its parameters
    /// @param charset a parameter of the content type
    record BodyHeaders(String contentType, @Nullable String charset, @Nullable String encoding) {}

    ImportRequest of(String typeName, ImportQuery query, BodyHeaders body) {
        ImportType type = typeNamed(typeName);
        Format format = format(body, query);
        MergeSettings settings =
                new MergeSettings(
                        source(query),
                        query.mode() == null ? Mode.UPSERT : query.mode(),
                        createsAccounts(type, query),
                        origins.current().caller());
        ImportOrder order =
                new ImportOrder(
                        new TimeOrderedIds(clock.millis()).next(),
                        type,
                        settings,
                        writing(query),
                        renames(query.map(), type),
                        Boolean.TRUE.equals(query.dryRun()),
                        query.onError() == OnError.ABORT);
        return new ImportRequest(
                order,
                format,
                charset(query, body),
                isGzip(body),
                patience(query),
                new Sender(origins.current(), keys.asked()));
    }

    boolean isKnown(String typeName) {
        return types.stream().anyMatch(type -> type.name().equals(typeName));
    }

    private ImportType typeNamed(String name) {
        return types.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                NOT_FOUND.because(
                                        "imports are of %s",
                                        String.join(
                                                ", ",
                                                types.stream()
                                                        .map(ImportType::name)
                                                        .sorted()
                                                        .toList())));
    }

    private static Format format(BodyHeaders body, ImportQuery query) {
        return switch (body.contentType()) {
            case "text/csv" -> new Format.Csv(delimiter(query.delimiter()));
            case "application/x-ndjson" -> {
                if (query.delimiter() != null) {
                    throw invalid("delimiter", Message.of("a delimiter is for CSV"));
                }
                yield new Format.Ndjson();
            }
            default ->
                    throw UNSUPPORTED_MEDIA_TYPE.because(
                            "an import is text/csv or application/x-ndjson; save a workbook as CSV");
        };
    }

    private static @Nullable Character delimiter(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case ",", "comma" -> ',';
            case ";", "semicolon" -> ';';
            case "\t", "\\t", "tab" -> '\t';
            case "|", "pipe" -> '|';
            default -> throw invalid("delimiter", Message.of("delimiter is one of , ; | or tab"));
        };
    }

    private static String source(ImportQuery query) {
        if (query.source() == null) {
            return "default";
        }
        String source = Text.normalised(query.source());
        if (source.isBlank() || Text.length(source) > MAX_SOURCE) {
            throw invalid("source", Message.of("source has 1 to %d characters", MAX_SOURCE));
        }
        return source;
    }

    private static boolean createsAccounts(ImportType type, ImportQuery query) {
        boolean wanted = Boolean.TRUE.equals(query.createAccounts());
        if (wanted
                && type.columns().stream()
                        .noneMatch(column -> column.name().equals("account_ref"))) {
            throw invalid(
                    "createAccounts",
                    Message.of("only rows with an account_ref can create accounts"));
        }
        return wanted;
    }

    private Writing writing(ImportQuery query) {
        Notation notation =
                switch (query.decimal()) {
                    case null -> new Notation('.', null, dates(query.dateFormat()));
                    case "." -> new Notation('.', ',', dates(query.dateFormat()));
                    case "," -> new Notation(',', '.', dates(query.dateFormat()));
                    default -> throw invalid("decimal", Message.of("decimal is . or ,"));
                };
        if (query.currency() == null) {
            return new Writing(notation, reportingCurrency.code(), false);
        }
        boolean known =
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(query.currency()));
        if (!known) {
            throw invalid("currency", Message.of("currency is a code of ISO 4217, such as EUR"));
        }
        return new Writing(notation, query.currency(), true);
    }

    private static @Nullable DateTimeFormatter dates(@Nullable String pattern) {
        if (pattern == null) {
            return null;
        }
        try {
            if (pattern.length() <= MAX_PATTERN) {
                return Notation.strictDates(pattern);
            }
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            // told below: what the formatter has to say names letters, not what to do
        }
        throw invalid(
                "dateFormat",
                Message.of("dateFormat is a pattern for whole dates, such as dd.MM.yyyy"));
    }

    private static Map<String, String> renames(List<String> maps, ImportType type) {
        Map<String, String> renames = new HashMap<>();
        for (String map : maps) {
            int colon = map.lastIndexOf(':');
            String theirs = colon < 0 ? "" : ColumnNames.folded(map.substring(0, colon));
            String ours = ColumnNames.folded(map.substring(colon + 1));
            if (theirs.isEmpty()) {
                throw invalid(
                        "map",
                        Message.of("map is Theirs:ours, the file's name of a column and ours"));
            }
            if (type.columns().stream().noneMatch(column -> column.name().equals(ours))) {
                throw invalid(
                        "map",
                        Message.of(
                                "map leads to one of %s",
                                String.join(
                                        ", ",
                                        type.columns().stream()
                                                .map(column -> column.name())
                                                .toList())));
            }
            if (renames.put(theirs, ours) != null) {
                throw invalid("map", Message.of("map names a column of the file twice"));
            }
        }
        return renames;
    }

    private static @Nullable Charset charset(ImportQuery query, BodyHeaders body) {
        String name = query.charset() == null ? body.charset() : query.charset();
        if (name == null) {
            return null;
        }
        try {
            Charset charset = Charset.forName(name);
            if (charset.canEncode()) {
                return charset;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw invalid(
                "charset",
                Message.of(
                        "charset is not known here; GB18030, Big5 or windows-1252 are, for example"));
    }

    private static boolean isGzip(BodyHeaders body) {
        return switch (body.encoding() == null
                ? "identity"
                : body.encoding().strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                    throw UNSUPPORTED_MEDIA_TYPE.because(
                            "the content encoding of an import is gzip or none");
        };
    }

    private static Duration patience(ImportQuery query) {
        if (query.waitSeconds() == null) {
            return Duration.ZERO;
        }
        if (query.waitSeconds() < 0) {
            throw invalid("wait", Message.of("wait is a number of seconds"));
        }
        return Duration.ofSeconds(Math.min(query.waitSeconds(), MAX_WAIT.toSeconds()));
    }

    private static Problem invalid(String parameter, Message rule) {
        return INVALID_PARAMETER.because(rule).at(parameter);
    }
}
