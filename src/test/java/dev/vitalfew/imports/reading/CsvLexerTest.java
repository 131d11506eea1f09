package dev.vitalfew.imports.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.vitalfew.imports.reading.CsvLexer.Flaw;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLexerTest {
    private record Lexed(long line, List<String> fields) {}

    private static List<Lexed> records(Reader text) throws IOException {
        CsvLexer lexer = new CsvLexer(text, ',');
        List<Lexed> records = new ArrayList<>();
        while (lexer.next()) {
            records.add(new Lexed(lexer.line(), List.copyOf(lexer.fields())));
        }
        return records;
    }

    private static List<Lexed> records(String text) throws IOException {
        return records(new StringReader(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n",
                "a,b\r\n1,2\r\n",
                "a,b\r1,2\r",
                "a,b\n1,2",
                "a,b\r\n\r\n\n1,2"
            })
    void splitsAtAnyLineEndAndSkipsBlankLines(String text) throws IOException {
        List<List<String>> fields = records(text).stream().map(Lexed::fields).toList();

        assertEquals(List.of(List.of("a", "b"), List.of("1", "2")), fields);
    }

    @Test
    void countsPhysicalLinesAlsoInsideOfQuotesAndAcrossMixedLineEnds() throws IOException {
        List<Lexed> records = records("a,b\r\n\"x\ny\r\nz\",1\r\rc,d\n\ne,f");

        assertEquals(List.of(1L, 2L, 6L, 8L), records.stream().map(Lexed::line).toList());
        assertEquals("x\ny\r\nz", records.get(1).fields().getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "\"a\"\"b\",c # a\"b",
                "a\"b,c # a\"b",
                "\"\",c # ~~",
                "\"a,b\",c # a,b",
                "\"\"\"\",c # \""
            })
    void takesAQuoteForOneOnlyAtTheStartOfAField(String text, String first) throws IOException {
        assertEquals(List.of(first, "c"), records(text).getFirst().fields());
    }

    @Test
    void goesOnBehindARecordWithTextAfterAQuote() throws IOException {
        CsvLexer lexer = new CsvLexer(new StringReader("1,\"a\"b,2\n3,4,5\n"), ',');

        assertTrue(lexer.next());
        assertEquals(Flaw.TEXT_AFTER_QUOTE, lexer.flaw());
        assertEquals(1, lexer.flawedField());
        assertTrue(lexer.next());
        assertNull(lexer.flaw());
        assertEquals(List.of("3", "4", "5"), lexer.fields());
    }

    @Test
    void saysWhereAQuoteIsOpenedThatIsNeverClosed() {
        UnreadableUpload problem =
                assertThrows(UnreadableUpload.class, () -> records("a,b\n1,2\n3,\"4\n5,6\n"));

        assertTrue(
                problem.message().toString().startsWith("Line 3: a quote is opened"),
                problem.message().toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsPastAFieldOfAnyLengthWithoutKeepingIt(boolean quoted) throws IOException {
        String quote = quoted ? "\"" : "";
        Reader text = new Repeated("a,b\n1," + quote, 'x', 50_000_000, quote + ",z\n2,3\n");
        CsvLexer lexer = new CsvLexer(text, ',');

        lexer.next();
        assertTrue(lexer.next());
        assertEquals(Flaw.TOO_LONG, lexer.flaw());
        assertEquals(1, lexer.flawedField());
        assertTrue(lexer.fields().get(1).length() <= CsvLexer.MAX_FIELD);
        assertTrue(lexer.next());
        assertEquals(List.of("2", "3"), lexer.fields());
        assertEquals(3, lexer.line());
        assertFalse(lexer.next());
    }

    @Test
    void readsWhatFastCsvReads() throws IOException {
        long seed = Long.getLong("seed", 20261122L);
        SplittableRandom random = new SplittableRandom(seed);
        String alphabet = "aä,\"\n\r \u4e2d;";
        for (int i = 0; i < 20_000; i++) {
            String text = randomText(random, alphabet);
            List<List<String>> expected = new ArrayList<>();
            boolean readable = true;
            try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> oracle =
                    CsvReader.builder().allowUnclosedQuote(false).ofCsvRecord(text)) {

                oracle.forEach(record -> expected.add(record.getFields()));
            } catch (de.siegmar.fastcsv.reader.CsvParseException e) {
                readable = false;
            }
            if (!readable) {
                continue;
            }
            expected.removeIf(fields -> fields.size() == 1 && fields.getFirst().isBlank());

            List<List<String>> actual = records(text).stream().map(Lexed::fields).toList();

            assertEquals(expected, actual, "seed %d, text %d".formatted(seed, i));
        }
    }

    private static String randomText(SplittableRandom random, String alphabet) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(1, 30);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /// A text with a very long middle that stands nowhere in memory.
    private static final class Repeated extends Reader {
        private final StringReader head;
        private final char middle;
        private long left;
        private final StringReader tail;

        Repeated(String head, char middle, long times, String tail) {
            this.head = new StringReader(head);
            this.middle = middle;
            this.left = times;
            this.tail = new StringReader(tail);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int read = head.read(target, offset, length);
            if (read > 0) {
                return read;
            }
            if (left > 0) {
                int now = (int) Math.min(left, length);
                java.util.Arrays.fill(target, offset, offset + now, middle);
                left -= now;
                return now;
            }
            return tail.read(target, offset, length);
        }

        @Override
        public void close() {}
    }
}
