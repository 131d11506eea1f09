package dev.vitalfew.api;

import dev.vitalfew.api.EveryOperation.Operation;
import dev.vitalfew.api.EveryOperation.Parameter;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The conventions of the edge on every operation that the contract names, those of tomorrow
/// included: whoever adds one that forgets a convention reads its name here.
@QuarkusTest
class EveryOperationTest {
    private static final String NO_BODY = "";

    private final Wire wire = new Wire();

    @Test
    void wantsCredentials() throws IOException {
        for (Operation each : operations()) {
            byte[] none = new byte[0];
            wire.expect(
                    each.name() + " without credentials",
                    wire.send(each.method(), each.path(), none, EveryOperationTest::plain),
                    401,
                    "UNAUTHENTICATED");
            for (String wrong : List.of("Bearer x", "Bearer a.b.c", "Basic YTpi", "Bearer")) {
                wire.expect(
                        each.name() + " with " + wrong,
                        wire.send(
                                each.method(),
                                each.path(),
                                none,
                                request -> request.header("Authorization", wrong)),
                        401,
                        "UNAUTHENTICATED");
            }
        }
        wire.requireNone();
    }

    @Test
    void namesTheMethodsOfItsPath() throws IOException {
        EveryOperation contract = EveryOperation.ofTheRunningApplication();
        for (Operation each : contract.all()) {
            Set<String> known = new TreeSet<>();
            contract.all().stream()
                    .filter(other -> shape(other.template()).equals(shape(each.template())))
                    .forEach(other -> known.add(other.method()));
            if (known.contains("GET")) {
                known.add("HEAD");
            }
            known.add("OPTIONS");
            for (String method :
                    List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW")) {
                if (!known.contains(method)) {
                    HttpResponse<String> answer =
                            wire.send(method, each.path(), NO_BODY, EveryOperationTest::plain);
                    wire.expect(method + " " + each.template(), answer, 405, "METHOD_NOT_ALLOWED");
                    expectAllowed(each, answer, known);
                }
            }
            expectAllowed(
                    each,
                    wire.send("OPTIONS", each.path(), NO_BODY, EveryOperationTest::plain),
                    known);
        }
        wire.requireNone();
    }

    private static String shape(String template) {
        return template.replaceAll("\\{[^}]*}", "{}");
    }

    private void expectAllowed(Operation each, HttpResponse<String> answer, Set<String> known) {
        String allow = answer.headers().firstValue("Allow").orElse("");
        wire.complainIf(
                !new TreeSet<>(Arrays.asList(allow.split(", ", -1))).equals(known),
                "%s allows %s, and says %s".formatted(each.template(), known, allow));
    }

    @Test
    void answersInNoFormThatItDoesNotMake() throws IOException {
        for (Operation each : operations()) {
            if (!each.answersWithABody()) {
                continue;
            }
            for (String accept :
                    List.of("text/html", "application/xml", "*/*;q=0", "garbage", "font/*")) {
                wire.expect(
                        each.name() + " as " + accept,
                        wire.send(
                                each.method(),
                                each.path(),
                                NO_BODY,
                                request -> request.header("Accept", accept)),
                        406,
                        "NOT_ACCEPTABLE");
            }
        }
        wire.requireNone();
    }

    @Test
    void readsNoOtherContentTypeThanItsOwn() throws IOException {
        for (Operation each : operations()) {
            if (!each.node().has("requestBody")) {
                continue;
            }
            for (String type :
                    List.of(
                            "text/plain",
                            "application/x-www-form-urlencoded",
                            "multipart/form-data; boundary=x",
                            "*/*",
                            "application/*",
                            "garbage",
                            "application/xml")) {
                wire.expect(
                        each.name() + " of " + type,
                        wire.send(each.method(), each.path(), "{}", contentType(type)),
                        415,
                        "UNSUPPORTED_MEDIA_TYPE");
            }
        }
        for (Operation each : withJson()) {
            wire.expect(
                    each.name() + " in GBK",
                    wire.send(
                            each.method(),
                            each.path(),
                            "{}",
                            contentType(each.json() + "; charset=GBK")),
                    415,
                    "UNSUPPORTED_ENCODING");
            wire.expect(
                    each.name() + " compressed",
                    sendJson(each, "{}", request -> request.header("Content-Encoding", "gzip")),
                    415,
                    "UNSUPPORTED_MEDIA_TYPE");
        }
        wire.requireNone();
    }

    @Test
    void readsNothingButOneJsonValueInUtf8() throws IOException {
        Map<String, byte[]> malformed = new LinkedHashMap<>();
        for (String text :
                List.of(
                        "{",
                        "{\"",
                        "{,}",
                        "{'a':1}",
                        "{/**/}",
                        "{}x",
                        "{} {}",
                        "NaN",
                        "\uFEFF{}",
                        "{\"a\":\"\t\"}",
                        "{\"a\":01}",
                        "{" + "\"a\":{".repeat(70))) {
            malformed.put(text, text.getBytes(StandardCharsets.UTF_8));
        }
        malformed.put("UTF-16", "{}".getBytes(StandardCharsets.UTF_16));
        malformed.put("UTF-16 without a mark", "{}".getBytes(StandardCharsets.UTF_16LE));
        malformed.put("an overlong form", bytes("{\"a\":\"", 0xC0, 0xAF));
        malformed.put("half a character", bytes("{\"a\":\"", 0xE4, 0xB8));
        malformed.put("a surrogate", bytes("{\"a\":\"", 0xED, 0xA0, 0x80));
        for (Operation each : withJson()) {
            malformed.forEach(
                    (what, body) ->
                            wire.expect(
                                    each.name() + " of " + what,
                                    wire.send(
                                            each.method(),
                                            each.path(),
                                            body,
                                            authorized(String.valueOf(each.json()))),
                                    400,
                                    "MALFORMED_JSON",
                                    "UNKNOWN_FIELD"));
            for (String nothing : List.of("", " ", "null")) {
                if (!each.mayLackItsBody()) {
                    wire.expect(
                            each.name() + " of " + nothing,
                            sendJson(each, nothing, EveryOperationTest::plain),
                            400,
                            "MALFORMED_JSON");
                }
            }
            for (String root : List.of("[]", "\"x\"", "1", "true")) {
                wire.expect(
                        each.name() + " of " + root,
                        sendJson(each, root, EveryOperationTest::plain),
                        400,
                        "INVALID_TYPE");
            }
        }
        wire.requireNone();
    }

    @Test
    void refusesMembersThatItDoesNotKnowOrHasSeen() throws IOException {
        EveryOperation contract = EveryOperation.ofTheRunningApplication();
        for (Operation each : withJson()) {
            for (String member :
                    List.of("noSuchMember", "__proto__", "@class", "tenantId", "createdAt")) {
                wire.expect(
                        each.name() + " with " + member,
                        sendJson(each, "{\"%s\":1}".formatted(member), EveryOperationTest::plain),
                        400,
                        "UNKNOWN_FIELD");
            }
            String text = contract.memberOf(each, "string");
            if (text == null) {
                continue;
            }
            wire.expect(
                    each.name() + " with " + text + " twice",
                    sendJson(
                            each,
                            "{\"%1$s\":\"x\",\"%1$s\":\"x\"}".formatted(text),
                            EveryOperationTest::plain),
                    400,
                    "DUPLICATE_FIELD");
            for (String wrong : List.of("1", "true", "[\"x\"]", "{}")) {
                wire.expect(
                        "%s with %s for %s".formatted(each.name(), wrong, text),
                        sendJson(
                                each,
                                "{\"%s\":%s}".formatted(text, wrong),
                                EveryOperationTest::plain),
                        400,
                        "INVALID_TYPE");
            }
            for (String unreadable :
                    List.of("\\u0000", "\\u0001", "\\ud800", "\\udc00x", "\\uffff", "\\ufdd0")) {
                wire.expect(
                        "%s with %s in %s".formatted(each.name(), unreadable, text),
                        sendJson(
                                each,
                                "{\"%s\":\"%s\"}".formatted(text, unreadable),
                                EveryOperationTest::plain),
                        400,
                        "INVALID_TEXT");
            }
        }
        wire.requireNone();
    }

    @Test
    void boundsItsBody() throws IOException {
        String tooLong = "{\"a\":\"" + "x".repeat(3 << 20) + "\"}";
        for (Operation each : withJson()) {
            wire.expect(
                    each.name() + " of 3 MB",
                    sendJson(each, tooLong, EveryOperationTest::plain),
                    413,
                    "PAYLOAD_TOO_LARGE");
        }
        wire.requireNone();
    }

    @Test
    void refusesParametersThatItDoesNotKnowOrHasSeen() throws IOException {
        for (Operation each : operations()) {
            for (String unknown : List.of("noSuchParameter=1", "Limit=1", "limit[]=1", "x%00=1")) {
                wire.expect(
                        each.name() + "?" + unknown, call(each, unknown), 400, "UNKNOWN_PARAMETER");
            }
            for (Parameter parameter : each.parametersIn("query")) {
                String name = parameter.name();
                if (!parameter.isRepeatable()) {
                    wire.expect(
                            "%s with %s twice".formatted(each.name(), name),
                            call(each, name + "=1&" + name + "=1"),
                            400,
                            "INVALID_PARAMETER");
                }
                for (String empty : List.of(name, name + "=")) {
                    wire.expect(
                            each.name() + "?" + empty, call(each, empty), 400, "INVALID_PARAMETER");
                }
                for (String unreadable : List.of("%00", "%ff", "%ed%a0%80", "%ef%bf%bf")) {
                    wire.expect(
                            "%s?%s=%s".formatted(each.name(), name, unreadable),
                            call(each, name + "=" + unreadable),
                            400,
                            "INVALID_TEXT");
                }
            }
        }
        wire.requireNone();
    }

    @Test
    void refusesParametersOfTheWrongType() throws IOException {
        EveryOperation contract = EveryOperation.ofTheRunningApplication();
        for (Operation each : contract.all()) {
            for (Parameter parameter : each.parametersIn("query")) {
                for (String wrong : parameter.wrongValues(contract)) {
                    wire.expect(
                            "%s?%s=%s".formatted(each.name(), parameter.name(), wrong),
                            call(each, parameter.name() + "=" + wrong),
                            400,
                            "INVALID_PARAMETER");
                }
            }
            for (Parameter parameter : each.parametersIn("path")) {
                for (String wrong : parameter.wrongValues(contract)) {
                    String path = each.template().replace("{" + parameter.name() + "}", wrong);
                    wire.expect(
                            each.method() + " " + path,
                            call(each, path.replaceAll("\\{[^}]*}", "x"), ""),
                            400,
                            "INVALID_PARAMETER");
                }
                String unreadable = each.template().replace("{" + parameter.name() + "}", "%00");
                wire.expect(
                        each.method() + " " + unreadable,
                        call(each, unreadable.replaceAll("\\{[^}]*}", "x"), ""),
                        400,
                        "INVALID_TEXT",
                        "INVALID_PARAMETER");
            }
        }
        wire.requireNone();
    }

    @Test
    void speaksTheLanguageOfTheReader() throws IOException {
        for (Operation each : operations()) {
            for (String language : List.of("zh", "zh-Hans-CN", "en;q=0.2, zh-TW;q=0.8, *;q=0.1")) {
                HttpResponse<String> answer =
                        wire.send(
                                each.method(),
                                each.path() + "?noSuchParameter=1",
                                each.json() == null ? NO_BODY : "{}",
                                request -> {
                                    request.header("Accept-Language", language);
                                    if (each.json() != null) {
                                        request.header("Content-Type", each.json());
                                    }
                                });
                wire.expect(each.name() + " in " + language, answer, 400, "UNKNOWN_PARAMETER");
                wire.complainIf(
                        !answer.body().contains("未知参数") || !answer.body().contains("此操作"),
                        each.name() + " says " + answer.body());
            }
        }
        wire.requireNone();
    }

    private static void plain(HttpRequest.Builder request) {
        request.setHeader("Accept-Language", "en");
    }

    private static List<Operation> operations() throws IOException {
        return EveryOperation.ofTheRunningApplication().all();
    }

    private static List<Operation> withJson() throws IOException {
        return operations().stream().filter(each -> each.json() != null).toList();
    }

    private HttpResponse<String> call(Operation operation, String query) {
        return call(operation, operation.path(), "?" + query);
    }

    private HttpResponse<String> call(Operation operation, String path, String query) {
        String type = operation.json();
        return type == null
                ? wire.send(operation.method(), path + query, NO_BODY, EveryOperationTest::plain)
                : wire.send(operation.method(), path + query, "{}", contentType(type));
    }

    private HttpResponse<String> sendJson(
            Operation operation, String body, Consumer<HttpRequest.Builder> more) {
        return wire.send(
                operation.method(),
                operation.path(),
                body,
                request -> {
                    request.header("Content-Type", String.valueOf(operation.json()));
                    more.accept(request);
                });
    }

    private static Consumer<HttpRequest.Builder> contentType(String type) {
        return request -> request.header("Content-Type", type);
    }

    private static Consumer<HttpRequest.Builder> authorized(String type) {
        return request ->
                request.header("Content-Type", type)
                        .header("Authorization", "Bearer " + Wire.adminKey());
    }

    private static byte[] bytes(String start, int... more) {
        byte[] all =
                Arrays.copyOf(
                        start.getBytes(StandardCharsets.UTF_8), start.length() + more.length + 2);
        for (int i = 0; i < more.length; i++) {
            all[start.length() + i] = (byte) more[i];
        }
        all[all.length - 2] = '"';
        all[all.length - 1] = '}';
        return all;
    }
}
