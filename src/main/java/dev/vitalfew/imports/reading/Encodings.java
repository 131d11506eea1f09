package dev.vitalfew.imports.reading;

import dev.vitalfew.api.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which charset bytes are in. Nothing is guessed into the database: a guess is only shown, for the
/// caller to choose.
final class Encodings {
    private static final int PREVIEW_ROWS = 3;
    private static final int PREVIEW_BYTES = 4000;
    private static final int PREVIEW_CHARACTERS = 200;

    /// Likeliest first. GB18030 before Big5: mainland exports are the commoner, and Big5 text
    /// mostly fails as GB18030 only by looking wrong, which is why all that decode are shown.
    private static final List<String> CANDIDATES =
            List.of(
                    "GB18030",
                    "Big5",
                    "Shift_JIS",
                    "EUC-KR",
                    "windows-1252",
                    "windows-1250",
                    "windows-1251");

    private Encodings() {}

    /// The charset that a byte order mark names, or null where there is none.
    static @Nullable Charset marked(byte[] head, int length) {
        if (length >= 3
                && (head[0] & 0xFF) == 0xEF
                && (head[1] & 0xFF) == 0xBB
                && (head[2] & 0xFF) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /// The complaint about an upload that is not in the charset that counts for it, with its first
    /// unreadable rows under each charset that they could be in.
    static UnreadableUpload undecodable(Upload upload) throws IOException {
        Charset counts = upload.effectiveCharset();
        if (!counts.equals(StandardCharsets.UTF_8)) {
            return UnreadableUpload.encoding(
                    Message.of(
                            "The byte order mark of the file says %s, but its bytes are not.",
                            counts),
                    Map.of());
        }
        Unreadable unreadable;
        try (InputStream bytes = upload.open()) {
            unreadable = firstUnreadable(bytes);
        }
        Map<String, List<String>> previews = new LinkedHashMap<>();
        for (String name : unreadable.wide() ? List.of("UTF-16LE", "UTF-16BE") : CANDIDATES) {
            List<String> rows = decoded(unreadable.rows(), Charset.forName(name));
            if (!rows.isEmpty()) {
                previews.put(name, rows);
            }
        }
        Message unreadableText =
                Message.of(
                        "The file is not UTF-8: its bytes stop making sense in line %d. Name its charset (charset=GB18030, for example); `previews` shows these rows under each likely one.",
                        unreadable.line());
        return UnreadableUpload.encoding(
                unreadable.packed() == null
                        ? unreadableText
                        : Message.of("%s It looks like %s.", unreadableText, unreadable.packed()),
                previews);
    }

    private static List<String> decoded(List<byte[]> rows, Charset charset) {
        List<String> texts = new ArrayList<>();
        for (byte[] row : rows) {
            String text = decoded(row, charset);
            if (text == null) {
                return List.of(); // not in this charset, then
            }
            texts.add(
                    text.length() > PREVIEW_CHARACTERS
                            ? text.substring(0, PREVIEW_CHARACTERS) + "…"
                            : text);
        }
        return texts;
    }

    /// Null where the row is not in the charset. A row that was cut may end in half a character.
    private static @Nullable String decoded(byte[] row, Charset charset) {
        CharBuffer text = CharBuffer.allocate(row.length + 1);
        CoderResult result =
                charset.newDecoder().decode(ByteBuffer.wrap(row), text, row.length < PREVIEW_BYTES);
        return result.isError() ? null : text.flip().toString();
    }

    private record Unreadable(
            long line, List<byte[]> rows, boolean wide, @Nullable String packed) {}

    private static Unreadable firstUnreadable(InputStream bytes) throws IOException {
        List<byte[]> rows = new ArrayList<>();
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        @Nullable String packed = null;
        long line = 1;
        long first = 1;
        boolean wide = false;
        boolean carriageReturn = false;
        int next = 0;
        while (next >= 0 && rows.size() < PREVIEW_ROWS) {
            next = bytes.read();
            boolean end = next < 0 || next == '\n' || next == '\r';
            if (!end) {
                if (row.size() < PREVIEW_BYTES) {
                    row.write(next);
                }
                wide |= next == 0;
                carriageReturn = false;
                continue;
            }
            boolean secondHalf = next == '\n' && carriageReturn && row.size() == 0;
            carriageReturn = next == '\r';
            if (secondHalf) {
                continue;
            }
            byte[] content = row.toByteArray();
            row.reset();
            if (line == 1) {
                packed = packed(content);
            }
            if (wide ? content.length > 1 : !isUtf8(content)) {
                first = rows.isEmpty() ? line : first;
                rows.add(content);
            }
            line++;
        }
        return new Unreadable(first, wide ? widened(rows) : rows, wide, packed);
    }

    private static boolean isUtf8(byte[] row) {
        return decoded(row, StandardCharsets.UTF_8) != null;
    }

    /// Lines of UTF-16 split at a line feed byte begin with the other half of that line feed; an
    /// even length is all that decoding needs.
    private static List<byte[]> widened(List<byte[]> rows) {
        List<byte[]> even = new ArrayList<>();
        for (byte[] row : rows) {
            boolean shifted =
                    !even.isEmpty() && row.length > 0 && row[0] == 0 && row.length % 2 == 1;
            int from = shifted ? 1 : 0;
            int to = row.length - (row.length - from) % 2;
            even.add(java.util.Arrays.copyOfRange(row, from, to));
        }
        return even;
    }

    private static @Nullable String packed(byte[] head) {
        if (head.length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            return "gzip: send it with Content-Encoding: gzip";
        }
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            return "a workbook or another zip file: save it as CSV";
        }
        return null;
    }
}
