package dev.vitalfew.chart;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/// Answers with a picture. An SVG that is opened by itself is a document of our origin, hence the
/// headers: nothing in it may run or load, even if a defect of ours let markup through.
public abstract class SvgWriter<T> implements MessageBodyWriter<T> {
    public static final String MEDIA_TYPE = "image/svg+xml";

    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Class<T> view;

    SvgWriter(Class<T> view) {
        this.view = view;
    }

    abstract String draw(T answer);

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return view.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            T answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE + ";charset=UTF-8");
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        out.write(draw(answer).getBytes(StandardCharsets.UTF_8));
    }
}
