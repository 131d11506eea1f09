package dev.vitalfew.fuzz;

import static dev.vitalfew.fuzz.Texts.pick;

import java.util.List;
import java.util.random.RandomGenerator;

/// Odd headers: credentials, conditions, keys, media types, and those that only proxies send.
final class HeaderTwists {
    private HeaderTwists() {}

    static List<Twist> all() {
        return List.of(
                HeaderTwists::noCredentials,
                HeaderTwists::badCredentials,
                HeaderTwists::nothingAcceptable,
                HeaderTwists::oddAccept,
                HeaderTwists::oddLanguage,
                HeaderTwists::noVersion,
                HeaderTwists::noVersion,
                HeaderTwists::badVersion,
                HeaderTwists::badVersion,
                HeaderTwists::oddCondition,
                HeaderTwists::badKey,
                HeaderTwists::oddRequestId,
                HeaderTwists::ofProxies,
                HeaderTwists::tooMany,
                HeaderTwists::wrongType,
                HeaderTwists::wrongType,
                HeaderTwists::wrongCoding,
                HeaderTwists::wrongCharset);
    }

    private static boolean noCredentials(Draft draft, RandomGenerator random) {
        draft.dropHeader("Authorization");
        return draft.wrong("no credentials");
    }

    private static boolean badCredentials(Draft draft, RandomGenerator random) {
        draft.replaceHeader(
                "Authorization",
                pick(
                        List.of(
                                "Bearer",
                                "Bearer x",
                                "Bearer a.b.c",
                                "Basic YTpi",
                                "Bearer " + "x".repeat(5_000),
                                "Bearer eyJhbGciOiJub25lIn0.e30."),
                        random));
        return draft.wrong("bad credentials");
    }

    private static boolean nothingAcceptable(Draft draft, RandomGenerator random) {
        if (draft.operation.node().at("/responses/204").isObject()) {
            return false; // nothing to be accepted
        }
        draft.replaceHeader(
                "Accept",
                pick(List.of("text/html", "application/xml", "*/*;q=0", "garbage"), random));
        return draft.wrong("accepts nothing that there is");
    }

    private static boolean oddAccept(Draft draft, RandomGenerator random) {
        draft.replaceHeader(
                "Accept",
                pick(
                        List.of(
                                "",
                                "*",
                                ",,,",
                                "application/*;q=0.5, text/csv;q=0.9",
                                "image/svg+xml",
                                "text/csv;charset=bom",
                                "application/json;q=x",
                                "text/csv, */*;q=0",
                                "application/json;version=\"1;2\"",
                                "*/json"),
                        random));
        return draft.odd("an odd Accept");
    }

    private static boolean oddLanguage(Draft draft, RandomGenerator random) {
        draft.replaceHeader(
                "Accept-Language",
                pick(
                        List.of("zh", "", "*", "zh;q=2", "xx-YY-" + "z".repeat(50), "en,,zh;q="),
                        random));
        return draft.odd("an odd Accept-Language");
    }

    private static boolean noVersion(Draft draft, RandomGenerator random) {
        if (!draft.has("If-Match") || !draft.requires("If-Match")) {
            return false;
        }
        draft.dropHeader("If-Match");
        return draft.wrong("no If-Match");
    }

    private static boolean badVersion(Draft draft, RandomGenerator random) {
        if (!draft.has("If-Match")) {
            return false;
        }
        draft.replaceHeader(
                "If-Match",
                pick(
                        List.of(
                                "\"999999\"",
                                "0",
                                "W/\"0\"",
                                "\"-1\"",
                                "\"99999999999999999999\"",
                                "\"0",
                                "x",
                                "\"\""),
                        random));
        return draft.wrong("a bad If-Match");
    }

    private static boolean oddCondition(Draft draft, RandomGenerator random) {
        if (random.nextInt(4) == 0) {
            String name = draft.has("If-Match") ? "If-Match" : "If-None-Match";
            draft.replaceHeader(name, "\"\",".repeat(3_000) + "W/\"0\"");
            return draft.odd("a long condition");
        }
        if (random.nextBoolean()) {
            draft.replaceHeader(
                    "If-None-Match", pick(List.of("*", "\"0\"", "W/\"0\"", "x", ",", ""), random));
        } else {
            draft.replaceHeader(
                    "If-Modified-Since",
                    pick(List.of("Thu, 01 Jan 1970 00:00:00 GMT", "yesterday"), random));
        }
        return draft.odd("an odd condition");
    }

    private static boolean badKey(Draft draft, RandomGenerator random) {
        if (!draft.method.equals("POST")) {
            return false;
        }
        draft.replaceHeader("Idempotency-Key", pick(List.of("", "a b", "x".repeat(256)), random));
        return draft.wrong("a bad Idempotency-Key");
    }

    private static boolean oddRequestId(Draft draft, RandomGenerator random) {
        draft.replaceHeader(
                "X-Request-Id", pick(List.of("", "a b", "<script>", "x".repeat(101)), random));
        return draft.odd("an odd X-Request-Id");
    }

    private static boolean ofProxies(Draft draft, RandomGenerator random) {
        draft.header("X-HTTP-Method-Override", "DELETE");
        draft.header("X-Forwarded-For", "127.0.0.1, 10.0.0.1");
        draft.header("X-Forwarded-Host", "evil.example");
        draft.header("X-Original-URL", "/v1/api-keys");
        draft.header("Forwarded", "for=\"[::1]\";proto=ftp");
        draft.header("Range", "bytes=0-1");
        draft.header("Cookie", "a=b; \"");
        draft.header("traceparent", "00-zz-zz-01");
        return draft.odd("headers of proxies");
    }

    private static boolean tooMany(Draft draft, RandomGenerator random) {
        for (int i = 0; i < 110; i++) {
            draft.header("X-Fill-" + i, "x");
        }
        return draft.wrong("too many headers");
    }

    private static boolean wrongType(Draft draft, RandomGenerator random) {
        if (!draft.has("Content-Type")) {
            return false;
        }
        draft.replaceHeader(
                "Content-Type",
                pick(
                        List.of(
                                "text/plain",
                                "application/x-www-form-urlencoded",
                                "multipart/form-data; boundary=x",
                                "application/xml",
                                "*/*",
                                "garbage"),
                        random));
        return draft.wrong("a wrong content type");
    }

    private static boolean wrongCoding(Draft draft, RandomGenerator random) {
        if (!draft.has("Content-Type")) {
            return false;
        }
        draft.header("Content-Encoding", pick(List.of("br", "compress", "gzip, gzip"), random));
        return draft.wrong("a wrong content coding");
    }

    private static boolean wrongCharset(Draft draft, RandomGenerator random) {
        if (draft.json == null) {
            return false;
        }
        draft.replaceHeader("Content-Type", "application/json; charset=GBK");
        return draft.wrong("a wrong charset");
    }
}
