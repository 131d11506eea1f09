package dev.vitalfew.imports.merging;

/// Tells which keys of a file cannot have come before, in constant memory: a Bloom filter. Its
/// answer "seen" may be wrong, now and then at some ten million keys and mostly at a billion; its
/// answer "new" never is. So rows with new keys need no comparison with each other, which is the
/// dearest part of judging a file that changes nothing.
///
/// All bits of a key lie in one word of 64, so that a key costs one look into memory.
final class KeyFilter {
    private static final int WORDS = 1 << 21; // 16 MiB
    private static final int PROBES = 7;
    private static final int BITS_OF_PROBE = 6;

    private final long[] words;

    KeyFilter() {
        this(WORDS);
    }

    /// @param words a power of two
    KeyFilter(int words) {
        this.words = new long[words];
    }

    /// Adds a key.
    ///
    /// @param hash well mixed, of all that makes the key
    /// @return whether it may have been added before
    boolean add(long hash) {
        long mask = 0;
        long rest = hash;
        for (int probe = 0; probe < PROBES; probe++) {
            mask |= 1L << (rest & 63);
            rest >>>= BITS_OF_PROBE;
        }
        int word = (int) rest & (words.length - 1);
        boolean seen = (words[word] & mask) == mask;
        words[word] |= mask;
        return seen;
    }
}
