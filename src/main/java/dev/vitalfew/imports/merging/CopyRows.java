package dev.vitalfew.imports.merging;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.copy.CopyIn;

/// Writes rows in PostgreSQL's binary COPY format: the server neither parses nor unescapes, and
/// numbers and dates come as it keeps them.
final class CopyRows implements CellSink {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int FLUSH_AT = 64 * 1024;
    private static final int DAYS_TO_2000 = 10957;
    private static final long MILLIS_OF_DAY = 86_400_000;
    private static final Instant YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z");
    private static final int BASE = 10_000;
    private static final int GROUP_DIGITS = 4;

    /// A fraction that is a multiple of this has four decimals at most: one group.
    private static final long FINE = 1_000_000;

    private final CopyIn copy;
    private byte[] buffer = new byte[2 * FLUSH_AT];
    private int length;
    private int rowStart;

    CopyRows(CopyIn copy) {
        this.copy = copy;
        bytes(HEADER);
    }

    void beginRow(int fields) {
        rowStart = length;
        int16(fields);
    }

    /// Forgets what was written since [#beginRow].
    void dropRow() {
        length = rowStart;
    }

    void endRow() throws SQLException {
        if (length >= FLUSH_AT) {
            flush();
        }
    }

    /// Ends the COPY and tells how many rows the server took.
    long finish() throws SQLException {
        int16(-1);
        flush();
        return copy.endCopy();
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }

    @Override
    public void none() {
        int32(-1);
    }

    @Override
    public void text(String value) {
        int size = value.length();
        reserve(4 + size);
        int start = length + 4;
        for (int i = 0; i < size; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                unicode(value);
                return;
            }
            buffer[start + i] = (byte) c;
        }
        int32(size);
        length += size;
    }

    private void unicode(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        int32(utf8.length);
        bytes(utf8);
    }

    @Override
    public void integer(int value) {
        int32(4);
        int32(value);
    }

    void bigint(long value) {
        int32(8);
        int64(value);
    }

    void uuid(UUID value) {
        int32(16);
        int64(value.getMostSignificantBits());
        int64(value.getLeastSignificantBits());
    }

    @Override
    public void date(long epochDay) {
        int32(4);
        int32((int) (epochDay - DAYS_TO_2000));
    }

    @Override
    public void instant(long epochMilli) {
        int32(8);
        int64((epochMilli - DAYS_TO_2000 * MILLIS_OF_DAY) * 1000);
    }

    /// Microseconds since 2000.
    void instant(Instant value) {
        int32(8);
        int64(ChronoUnit.MICROS.between(YEAR_2000, value));
    }

    /// Groups of four decimal digits, first the weight of the first group, then sign and scale. As
    /// PostgreSQL has them: no group of zeros stands at the end, and nothing weighs nothing.
    @Override
    public void decimal(ParsedDecimal value) {
        int wholeGroups = 0;
        for (long rest = value.whole(); rest > 0; rest /= BASE) {
            wholeGroups++;
        }
        int fractionGroups = value.fraction() == 0 ? 0 : value.fraction() % FINE == 0 ? 1 : 3;
        int zeroGroups = fractionGroups == 0 ? zeroGroups(value.whole()) : 0;
        int groups = wholeGroups + fractionGroups - zeroGroups;
        int32(8 + 2 * groups);
        int16(groups);
        int16(groups == 0 ? 0 : wholeGroups - 1);
        int16(value.negative() && groups > 0 ? 0x4000 : 0);
        int16(fractionGroups > 1 ? ParsedDecimal.FRACTION_DIGITS : GROUP_DIGITS);
        long divisor = 1;
        for (int i = 1; i < wholeGroups; i++) {
            divisor *= BASE;
        }
        for (int i = zeroGroups; i < wholeGroups; i++, divisor /= BASE) {
            int16((int) (value.whole() / divisor % BASE));
        }
        if (fractionGroups > 0) {
            long hundredfold = value.fraction() * 100;
            int16((int) (hundredfold / BASE / BASE));
            if (fractionGroups > 1) {
                int16((int) (hundredfold / BASE % BASE));
                int16((int) (hundredfold % BASE));
            }
        }
    }

    private static int zeroGroups(long whole) {
        int groups = 0;
        for (long rest = whole; rest > 0 && rest % BASE == 0; rest /= BASE) {
            groups++;
        }
        return groups;
    }

    void bool(boolean value) {
        int32(1);
        reserve(1);
        buffer[length++] = (byte) (value ? 1 : 0);
    }

    /// Whether what was written of this row from a place on is stored just so.
    boolean isIn(StoredRows stored, int from) throws SQLException {
        return stored.take(buffer, from, length);
    }

    /// How many bytes wait to be sent: the place of the next value, until the row ends.
    int place() {
        return length;
    }

    /// Adds what was written between two places of this row to a hash (FNV-1a, finished by
    /// [#mixed]).
    long hash(long before, int from, int to) {
        long hash = before;
        for (int i = from; i < to; i++) {
            hash = (hash ^ (buffer[i] & 0xFF)) * 0x100000001B3L;
        }
        return hash;
    }

    /// Spreads each bit of a hash over all others, as the finisher of MurmurHash3 does.
    static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }

    private void bytes(byte[] value) {
        reserve(value.length);
        System.arraycopy(value, 0, buffer, length, value.length);
        length += value.length;
    }

    private void int16(int value) {
        reserve(2);
        buffer[length++] = (byte) (value >> 8);
        buffer[length++] = (byte) value;
    }

    private void int32(int value) {
        reserve(4);
        buffer[length++] = (byte) (value >> 24);
        buffer[length++] = (byte) (value >> 16);
        buffer[length++] = (byte) (value >> 8);
        buffer[length++] = (byte) value;
    }

    private void int64(long value) {
        int32((int) (value >> 32));
        int32((int) value);
    }

    private void reserve(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
