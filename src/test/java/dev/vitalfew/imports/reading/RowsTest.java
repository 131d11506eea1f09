package dev.vitalfew.imports.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.imports.reading.UnreadableUpload.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private static final ColumnNames COLUMNS =
            new ColumnNames(List.of("key", "name", "note"), Set.of("key", "name"), Map.of());
    private static final Format CSV = new Format.Csv(null);

    @TempDir Path directory;

    private Upload upload(byte[] content, @Nullable Charset charset) throws IOException {
        return new Upload(Files.write(directory.resolve("upload"), content), false, charset);
    }

    private Upload upload(String text) throws IOException {
        return upload(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<String> read(Upload upload, Format format, ColumnNames columns)
            throws IOException {
        List<String> rows = new ArrayList<>();
        try (RowSource source = Rows.open(upload, format, columns)) {
            while (source.next()) {
                Row row = source.row();
                RowFault fault = row.fault();
                rows.add(
                        fault == null
                                ? "%d %s|%s|%s"
                                        .formatted(
                                                row.line(), row.cell(0), row.cell(1), row.cell(2))
                                : "%d %s %s".formatted(row.line(), fault.code(), fault.column()));
            }
        }
        return rows;
    }

    private List<String> readCsv(String text) throws IOException {
        return read(upload(text), CSV, COLUMNS);
    }

    private List<String> readNdjson(String text) throws IOException {
        return read(upload(text), new Format.Ndjson(), COLUMNS);
    }

    private UnreadableUpload refused(String text) {
        return assertThrows(UnreadableUpload.class, () -> readCsv(text));
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void findsTheDelimiterOnTheHeader(char delimiter) throws IOException {
        List<String> rows = readCsv("key,name,note\n1,a,x\n".replace(',', delimiter));

        assertEquals(List.of("2 1|a|x"), rows);
    }

    @Test
    void findsHeadersWithoutRegardToCaseOrderAndBlanks() throws IOException {
        assertEquals(List.of("2 1|a|null"), readCsv("\uFEFF Name ,KEY\na,1\n"));
    }

    @Test
    void renamesColumns() throws IOException {
        ColumnNames renamed =
                new ColumnNames(COLUMNS.names(), COLUMNS.required(), Map.of("kunde", "name"));

        assertEquals(List.of("2 1|a|null"), read(upload("key;Kunde\n1;a\n"), CSV, renamed));
    }

    @Test
    void refusesAHeaderThatLacksARequiredColumn() {
        UnreadableUpload problem = refused("key,note\n1,x\n");

        assertEquals(Kind.MISSING_COLUMN, problem.kind());
        assertEquals("name", problem.columns().getFirst().column());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "key,name,colour # UNKNOWN_COLUMN",
                "key,name,Name # DUPLICATE_COLUMN",
                "key,name, # UNKNOWN_COLUMN"
            })
    void refusesAHeaderWithAWrongColumn(String header, String code) {
        UnreadableUpload problem = refused(header + "\n1,2,3\n");

        assertEquals(Kind.WRONG_COLUMN, problem.kind());
        assertEquals(code, problem.columns().getFirst().code().name());
    }

    @Test
    void hintsAtTheDelimiterThatTheHeaderReallyHas() throws IOException {
        Upload upload = upload("key;name;note\n1;a;x\n");

        UnreadableUpload problem =
                assertThrows(
                        UnreadableUpload.class, () -> read(upload, new Format.Csv(','), COLUMNS));

        assertTrue(
                problem.message().toString().contains("semicolons (delimiter=;)"),
                problem.message().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\r\n  \n", "\uFEFF"})
    void refusesAFileWithNothingInIt(String text) {
        assertEquals(Kind.MALFORMED, refused(text).kind());
    }

    @Test
    void takesAHeaderAloneForAFileOfNoRows() throws IOException {
        assertEquals(List.of(), readCsv("key,name\n"));
    }

    @Test
    void rejectsRowsWithMoreOrFewerFieldsAndKeepsTheirCells() throws IOException {
        Upload upload = upload("key,name\n1\n2,b\n3,c,d\n");

        assertEquals(
                List.of("2 ROW_FIELD_COUNT null", "3 2|b|null", "4 ROW_FIELD_COUNT null"),
                read(upload, CSV, COLUMNS));
        try (RowSource source = Rows.open(upload, CSV, COLUMNS)) {
            source.next();
            assertEquals("[CallerCell[name=key, value=1]]", source.callerCells().toString());
            source.next();
            source.next();
            assertEquals("_3", source.callerCells().getLast().name());
        }
    }

    @Test
    void rejectsOnlyTheRowWhoseFieldIsTooLong() throws IOException {
        List<String> rows = readCsv("key,name\n1,%s\n2,b\n".formatted("x".repeat(2_000_000)));

        assertEquals(List.of("2 ROW_TOO_LONG name", "3 2|b|null"), rows);
    }

    @Test
    void rejectsOnlyTheRowWithTextAfterAQuote() throws IOException {
        assertEquals(
                List.of("2 ROW_UNPARSABLE name", "3 2|b|null"),
                readCsv("key,name\n1,\"a\"b\n2,b\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void readsTheCharsetThatAByteOrderMarkNames(String charset) throws IOException {
        byte[] bytes = "\uFEFFkey,name\n1,中\n".getBytes(Charset.forName(charset));

        assertTrue(ContentCheck.isText(new ByteArrayInputStream(bytes), false, null));
        assertEquals(List.of("2 1|中|null"), read(upload(bytes, null), CSV, COLUMNS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "Big5", "Shift_JIS", "windows-1252"})
    void refusesAnUnnamedCharsetAndShowsTheFirstUnreadableRowsInIt(String charset)
            throws IOException {
        String word = charset.equals("windows-1252") ? "Müller" : "中文";
        byte[] bytes =
                "key,name\n0,plain\n1,%1$s\n2,%1$s\n3,%1$s\n4,%1$s\n"
                        .formatted(word)
                        .getBytes(Charset.forName(charset));

        boolean text = ContentCheck.isText(new ByteArrayInputStream(bytes), false, null);
        UnreadableUpload problem = ContentCheck.complain(upload(bytes, null));

        assertFalse(text);
        assertEquals(Kind.ENCODING, problem.kind());
        assertTrue(problem.message().toString().contains("line 3"), problem.message().toString());
        assertEquals(
                List.of("1," + word, "2," + word, "3," + word), problem.previews().get(charset));
    }

    @Test
    void refusesUtf16WithoutItsMark() throws IOException {
        byte[] bytes = "key,name\n1,abc\n".getBytes(StandardCharsets.UTF_16LE);

        boolean text = ContentCheck.isText(new ByteArrayInputStream(bytes), false, null);

        assertFalse(text);
        assertEquals(
                List.of("key,name", "1,abc"),
                ContentCheck.complain(upload(bytes, null)).previews().get("UTF-16LE"));
    }

    @Test
    void readsANamedCharsetAndRejectsOnlyRowsThatItDoesNotKnow() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("key,name\n1,中国\n2,".getBytes(Charset.forName("GB18030")));
        bytes.write(0xFF);
        bytes.writeBytes("\n3,c\n".getBytes(StandardCharsets.US_ASCII));

        List<String> rows =
                read(upload(bytes.toByteArray(), Charset.forName("GB18030")), CSV, COLUMNS);

        assertEquals(List.of("2 1|中国|null", "3 ROW_ENCODING name", "4 3|c|null"), rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {65_530, 65_535, 65_536, 131_071})
    void checksCharactersThatSpanTwoReads(int ahead) throws IOException {
        byte[] bytes = ("x".repeat(ahead) + "中𠮷").getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);

        assertTrue(ContentCheck.isText(new ByteArrayInputStream(bytes), false, null));
        assertFalse(ContentCheck.isText(new ByteArrayInputStream(cut), false, null));
    }

    @Test
    void unpacksGzip() throws IOException {
        byte[] packed = gzip("key,name\n1,a\n".getBytes(StandardCharsets.UTF_8));
        Upload upload = new Upload(Files.write(directory.resolve("upload.gz"), packed), true, null);

        assertTrue(ContentCheck.isText(new ByteArrayInputStream(packed), true, null));
        assertEquals(List.of("2 1|a|null"), read(upload, CSV, COLUMNS));
    }

    @Test
    void refusesGzipThatIsNoneThatIsCutAndThatExplodes() throws IOException {
        byte[] packed = gzip("key,name\n1,a\n".getBytes(StandardCharsets.UTF_8));
        byte[] bomb = gzip(new byte[100_000_000]);

        assertEquals(Kind.GZIP, notUnpacked("key,name\n".getBytes(StandardCharsets.UTF_8)).kind());
        assertEquals(
                Kind.GZIP, notUnpacked(java.util.Arrays.copyOf(packed, packed.length - 9)).kind());
        assertEquals(Kind.GZIP, notUnpacked(new byte[0]).kind());
        assertEquals(Kind.TOO_LARGE, notUnpacked(bomb).kind());
    }

    private static UnreadableUpload notUnpacked(byte[] packed) {
        return assertThrows(
                UnreadableUpload.class,
                () -> ContentCheck.isText(new ByteArrayInputStream(packed), true, null));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    @Test
    void readsOneJsonObjectALine() throws IOException {
        List<String> rows =
                readNdjson(
                        "{\"key\":1,\"Name\":\"a\",\"note\":null}\n\n{\"key\":\"2\",\"name\":\"b\"}\r\n");

        assertEquals(List.of("1 1|a|", "3 2|b|null"), rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "{\"key\":1,\"key\":2,\"name\":\"a\"} # ROW_UNPARSABLE null",
                "{\"key\":1,\"Key\":2,\"name\":\"a\"} # ROW_UNPARSABLE key",
                "[1] # ROW_UNPARSABLE null",
                "{\"key\":1 # ROW_UNPARSABLE null",
                "{\"key\":1} x # ROW_UNPARSABLE null",
                "{\"key\":NaN} # ROW_UNPARSABLE null",
                "{\"key\":true} # ROW_UNPARSABLE key",
                "{\"key\":{\"a\":1}} # ROW_UNPARSABLE key",
                "{\"key\":1,\"colour\":\"red\"} # ROW_UNPARSABLE null"
            })
    void rejectsALineThatIsNoRow(String line, String fault) throws IOException {
        List<String> rows =
                readNdjson(
                        "{\"key\":0,\"name\":\"z\"}\n%s\n{\"key\":9,\"name\":\"y\"}\n"
                                .formatted(line));

        assertEquals(List.of("1 0|z|null", "2 " + fault, "3 9|y|null"), rows);
    }

    @Test
    void refusesJsonWhoseFirstRowHasAMemberThatWeDoNotKnow() {
        UnreadableUpload problem =
                assertThrows(
                        UnreadableUpload.class,
                        () -> readNdjson("{\"key\":1,\"colour\":\"red\"}\n"));

        assertEquals(Kind.WRONG_COLUMN, problem.kind());
        assertEquals("colour", problem.columns().getFirst().column());
    }

    @Test
    void keepsTheDigitsOfJsonNumbers() throws IOException {
        try (RowSource source =
                Rows.open(
                        upload("{\"key\":1.50,\"name\":\"1,5\"}"), new Format.Ndjson(), COLUMNS)) {
            assertTrue(source.next());

            assertEquals("1.50", source.row().cell(0));
            assertTrue(source.row().isJsonNumber(0));
            assertFalse(source.row().isJsonNumber(1));
        }
    }

    @Test
    void readsItsOwnListOfRejectedRowsAndDisarmsWhatItArmed() throws IOException {
        List<String> cells =
                List.of("=1+1", "'=x", "''=x", "'plain", "-5", "+1,5", "@a", "\tb", "＝c", "a=b");
        StringBuilder csv =
                new StringBuilder("error_line,error_column,error_code,error_message,key,name\n");
        for (String cell : cells) {
            csv.append("1,name,ROW_VALUE,\"is, wrong\",k,\"%s\"\n".formatted(Formulas.armed(cell)));
        }

        List<String> names = new ArrayList<>();
        try (RowSource source = Rows.open(upload(csv.toString()), CSV, COLUMNS)) {
            while (source.next()) {
                assertNull(source.row().fault());
                names.add(assertNotNullCell(source.row().cell(1)));
            }
            assertEquals(List.of("key", "name"), source.header());
        }

        assertEquals(cells, names);
        assertEquals("-5", Formulas.armed("-5"));
        assertEquals("'=1+1", Formulas.armed("=1+1"));
    }

    private static String assertNotNullCell(@Nullable String cell) {
        assertNotNull(cell);
        return cell;
    }
}
