package dev.vitalfew.api.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// The headers that the conventions give to answers, each described once.
enum Headers {
    REQUEST_ID(
            "X-Request-Id",
            SchemaType.STRING,
            "What to quote to the operator: the caller's own where it sent a harmless one, else one of ours.",
            "01932f7a-5e0b-7c41-8d2f-6a90b1c4e7d3"),
    E_TAG(
            "ETag",
            SchemaType.STRING,
            "The version of what is shown, strong; the next write is based on it as `If-Match`.",
            "\"3\""),
    LOCATION(
            "Location",
            SchemaType.STRING,
            "The path of what was made.",
            "/v1/accounts/01932f7a-1c2e-7b3d-9f4a-2c6d8e0f1a2b"),
    LINK(
            "Link",
            SchemaType.STRING,
            "Where the list goes on (RFC 8288), relative to the server; absent on the last page.",
            "</v1/accounts?limit=50&pageToken=eyJ2IjoxLCJrIjpbIjIwMjYtMTEtMDEiXX0.3q2-7w>; rel=\"next\""),
    RATE_LIMIT(
            "RateLimit",
            SchemaType.STRING,
            "How many requests the caller has left (r), and after how many seconds it has all again (t).",
            "\"default\";r=1999;t=1"),
    RATE_LIMIT_POLICY(
            "RateLimit-Policy",
            SchemaType.STRING,
            "How many requests (q) a caller may make in how many seconds (w).",
            "\"default\";q=2000;w=1"),
    RETRY_AFTER(
            "Retry-After", SchemaType.INTEGER, "Seconds after which another try makes sense.", "2"),
    WWW_AUTHENTICATE("WWW-Authenticate", SchemaType.STRING, "The scheme of credentials.", "Bearer");

    private final String wireName;
    private final SchemaType type;
    private final String meaning;
    private final String example;

    Headers(String wireName, SchemaType type, String meaning, String example) {
        this.wireName = wireName;
        this.type = type;
        this.meaning = meaning;
        this.example = example;
    }

    static void declare(Components components) {
        Map<String, Header> headers = new TreeMap<>();
        for (Headers each : values()) {
            headers.put(
                    each.wireName,
                    OASFactory.createHeader()
                            .description(each.meaning)
                            .schema(
                                    OASFactory.createSchema()
                                            .addType(each.type)
                                            .examples(List.of(each.value()))));
        }
        components.setHeaders(headers);
    }

    /// What every answer carries.
    static void ofAny(APIResponse response) {
        REQUEST_ID.addTo(response);
        RATE_LIMIT.addTo(response);
        RATE_LIMIT_POLICY.addTo(response);
    }

    private Object value() {
        return type == SchemaType.INTEGER ? Integer.valueOf(example) : example;
    }

    void addTo(APIResponse response) {
        if (response.getHeaders() == null || !response.getHeaders().containsKey(wireName)) {
            response.addHeader(
                    wireName, OASFactory.createHeader().ref("#/components/headers/" + wireName));
        }
    }
}
