package dev.vitalfew.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What an operation answered, down to the last character.
///
/// @param headers those that the operation gave, by name
/// @param body what goes over the wire, as UTF-8; empty where there is none
record Answer(int status, Map<String, String> headers, String body) {
    static final String JSON = "application/json;charset=UTF-8";

    Answer {
        headers = Map.copyOf(headers);
    }

    /// What a resource method returned, before it is written.
    record Returned(int status, Map<String, String> headers, @Nullable Object entity) {
        static Returned of(@Nullable Object result) {
            return switch (result) {
                case null -> new Returned(204, Map.of(), null);
                case RestResponse<?> response ->
                        new Returned(
                                response.getStatus(),
                                texts(response.getStringHeaders()),
                                response.getEntity());
                case Response response ->
                        new Returned(
                                response.getStatus(),
                                texts(response.getStringHeaders()),
                                response.getEntity());
                default -> new Returned(200, Map.of(), result);
            };
        }

        private static Map<String, String> texts(Map<String, ? extends List<String>> headers) {
            Map<String, String> texts = new LinkedHashMap<>();
            headers.forEach((name, values) -> texts.put(name, String.join(", ", values)));
            return texts;
        }
    }

    /// Writes answers as the JSON that callers get.
    @Singleton
    static class Writer {
        private final ObjectMapper json;
        private final ObjectMapper withoutSecrets;

        Writer(ObjectMapper json) {
            this.json = json;
            this.withoutSecrets =
                    json.copy()
                            .setAnnotationIntrospector(
                                    AnnotationIntrospector.pair(
                                            new BlindForSecrets(),
                                            json.getSerializationConfig()
                                                    .getAnnotationIntrospector()));
        }

        Answer written(Returned returned) {
            return written(returned, json);
        }

        /// The same, but for what is shown only once.
        Answer toKeep(Returned returned) {
            return written(returned, withoutSecrets);
        }

        private static Answer written(Returned returned, ObjectMapper json) {
            if (returned.entity() == null) {
                return new Answer(returned.status(), returned.headers(), "");
            }
            try {
                Map<String, String> headers = new LinkedHashMap<>(returned.headers());
                headers.put(HttpHeaders.CONTENT_TYPE, JSON);
                return new Answer(
                        returned.status(), headers, json.writeValueAsString(returned.entity()));
            } catch (JsonProcessingException unwritable) {
                throw new IllegalStateException(
                        "an answer of " + returned.entity().getClass(), unwritable);
            }
        }
    }

    private static final class BlindForSecrets extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            return member.hasAnnotation(ShownOnce.class);
        }
    }
}
