package dev.vitalfew.chart;

import dev.vitalfew.intelligence.StakeholderMapView;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/// Answers with a stakeholder map as Mermaid text.
@Provider
@Produces(StakeholderMapMermaidWriter.MEDIA_TYPE)
public class StakeholderMapMermaidWriter implements MessageBodyWriter<StakeholderMapView> {
    static final String MEDIA_TYPE = "text/vnd.mermaid";

    private final ReaderWords words;

    StakeholderMapMermaidWriter(ReaderWords words) {
        this.words = words;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return StakeholderMapView.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            StakeholderMapView answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE + ";charset=UTF-8");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        out.write(MermaidMap.text(answer, words.map()).getBytes(StandardCharsets.UTF_8));
    }
}
