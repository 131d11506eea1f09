package dev.vitalfew.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/// Texts that have broken servers before.
final class Texts {
    /// Texts that hold what cannot be stored.
    static final List<String> UNREADABLE =
            List.of("a\u0000b", "\u0001", "\uD83D", "\uDC69x", "\uFFFF", "\uFDD0", "\u001B[31m");

    /// Texts that somebody might mean, odd as they are.
    static final List<String> ODD =
            List.of(
                    "' or 1=1 --",
                    "\"; drop table account; --",
                    "%' and 1=0 union select 1 --",
                    "%",
                    "_",
                    "\\",
                    "${jndi:ldap://localhost/x}",
                    "{{7*7}}",
                    "#{1+1}",
                    "<script>alert(1)</script>",
                    "]]>",
                    "../../etc/passwd",
                    "=1+1",
                    "null",
                    "undefined",
                    "NaN",
                    "true",
                    "-1",
                    "0x10",
                    "\u05D0\u05D1\u202Eabc",
                    "\uD842\uDFB7\uD83D\uDC69\u200D\uD83D\uDC67",
                    "e\u0301",
                    "\u212B",
                    "\uFF1D\uFF11",
                    "I\u0307\u0131\u00DF",
                    "\u200B",
                    "\u00A0",
                    " a ",
                    "a\tb\r\nc",
                    "a\u2028b",
                    "--",
                    "*",
                    "a,b;c|d",
                    "\"quoted\"");

    private static final List<String> PLAIN =
            List.of("Initech", "erp", "crm", "K1", "K2", "K3", "Pumps", "北京", "Zürich", "x");

    private Texts() {}

    static <T> T pick(List<T> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }

    static String plain(RandomGenerator random) {
        return pick(PLAIN, random);
    }

    /// Exactly so many code points, of any plane.
    static String ofLength(int length, RandomGenerator random) {
        return (random.nextBoolean() ? "a" : "\uD842\uDFB7").repeat(length);
    }
}
