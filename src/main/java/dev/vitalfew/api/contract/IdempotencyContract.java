package dev.vitalfew.api.contract;

import dev.vitalfew.api.IdempotencyKey;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Says in the contract that every POST takes an idempotency key, and what comes of it.
final class IdempotencyContract {
    private static final String NAME = "IdempotencyKey";
    private static final String CONFLICT = "409";
    private static final String REUSED = "422";

    private IdempotencyContract() {}

    static void describe(Components components) {
        components.addParameter(
                NAME,
                OASFactory.createParameter()
                        .name(IdempotencyKey.HEADER)
                        .in(Parameter.In.HEADER)
                        .description(
                                """
                                Makes a retry safe: the same key with the same request gets the first answer again, with \
                                `Idempotent-Replayed: true`, and nothing is done twice. A key is one caller's own and is kept \
                                for 24 hours; answers from 400 on are not kept. A secret that was shown once is not shown again.\
                                """)
                        .schema(
                                OASFactory.createSchema()
                                        .addType(SchemaType.STRING)
                                        .pattern("^[\\x21-\\x7E]{1,255}$"))
                        .example("8d1c9a52-0b1e-4b3c-9f57-0a4f9d2f6f11"));
        components.addHeader(
                IdempotencyKey.REPLAYED,
                OASFactory.createHeader()
                        .description("`true` where this was answered to an earlier request")
                        .schema(
                                OASFactory.createSchema()
                                        .addType(SchemaType.STRING)
                                        .addEnumeration("true")
                                        .addExample("true")));
    }

    static void describe(Operation post) {
        post.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + NAME));
        post.getResponses()
                .getAPIResponses()
                .forEach(
                        (status, response) -> {
                            if (status.startsWith("2")) {
                                response.addHeader(IdempotencyKey.REPLAYED, replayed());
                            }
                        });
        addMeaning(post, CONFLICT, "the first request with this Idempotency-Key is still running");
        addMeaning(post, REUSED, "the Idempotency-Key was sent with another request");
    }

    private static Header replayed() {
        return OASFactory.createHeader().ref("#/components/headers/" + IdempotencyKey.REPLAYED);
    }

    private static void addMeaning(Operation post, String status, String meaning) {
        APIResponse known = post.getResponses().getAPIResponse(status);
        if (known == null) {
            post.getResponses()
                    .addAPIResponse(
                            status,
                            OASFactory.createAPIResponse()
                                    .description(
                                            status.equals(REUSED)
                                                    ? "A rule is violated, or " + meaning
                                                    : Character.toUpperCase(meaning.charAt(0))
                                                            + meaning.substring(1)
                                                            + "."));
            return;
        }
        known.setDescription(known.getDescription() + ", or " + meaning);
    }
}
