package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.INVALID_PARAMETER;
import static dev.vitalfew.api.ProblemCode.INVALID_TEXT;
import static dev.vitalfew.api.ProblemCode.UNKNOWN_PARAMETER;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Refuses query parameters that the operation does not know, a single-valued one that comes twice,
/// and empty or unreadable text in any of them, so that a typo never passes silently. What an
/// operation knows is read off its own signature.
class StrictParameters {
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Map<String, Boolean> repeatable =
                known.computeIfAbsent(method, StrictParameters::parametersOf);
        request.getUriInfo().getPathParameters().forEach(StrictParameters::requireReadable);
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        given.forEach(
                (name, values) -> {
                    Boolean several = repeatable.get(name);
                    if (several == null) {
                        throw unknown(repeatable)
                                .at(
                                        Text.flaw(name) == null && name.length() <= 100
                                                ? name
                                                : "query");
                    }
                    if (!several && values.size() > 1) {
                        throw INVALID_PARAMETER.because("%s may be given once", name).at(name);
                    }
                    requireReadable(name, values);
                });
    }

    private static Problem unknown(Map<String, Boolean> known) {
        return known.isEmpty()
                ? UNKNOWN_PARAMETER.because("this operation knows no parameters")
                : UNKNOWN_PARAMETER.because("this operation knows %s", sorted(known));
    }

    private static String sorted(Map<String, Boolean> parameters) {
        return String.join(", ", parameters.keySet().stream().sorted().toList());
    }

    private static void requireReadable(String name, List<String> values) {
        for (String value : values) {
            if (value.isEmpty()) {
                throw INVALID_PARAMETER.because("%s is empty; leave it out instead", name).at(name);
            }
            // The decoder puts U+FFFD where the percent-encoded bytes are not UTF-8.
            Message flaw =
                    value.indexOf('\uFFFD') >= 0
                            ? Message.of("its bytes are not UTF-8")
                            : Text.flaw(value);
            if (flaw != null) {
                throw INVALID_TEXT.because("%s is unreadable: %s", name, flaw).at(name);
            }
        }
    }

    /// The name of each query parameter, and whether it may be repeated.
    static Map<String, Boolean> parametersOf(Method method) {
        Map<String, Boolean> found = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            collect(parameter.getAnnotations(), parameter.getName(), parameter.getType(), found);
        }
        return Map.copyOf(found);
    }

    private static void collect(
            Annotation[] annotations, String fallback, Class<?> type, Map<String, Boolean> found) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof BeanParam) {
                for (RecordComponent component : type.getRecordComponents()) {
                    collect(
                            fieldAnnotations(type, component),
                            component.getName(),
                            component.getType(),
                            found);
                }
            }
            if (annotation instanceof QueryParam || annotation instanceof RestQuery) {
                String name = nameOf(annotation);
                found.put(name == null ? fallback : name, Collection.class.isAssignableFrom(type));
            }
        }
    }

    /// Annotations of a record component land on its field; those of Jakarta REST do not name
    /// components as a target.
    private static Annotation[] fieldAnnotations(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName()).getAnnotations();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(
                    "a record component without its field: " + component, impossible);
        }
    }

    /// The parameter's own name where the annotation gives one.
    static @Nullable String nameOf(Annotation annotation) {
        String name =
                annotation instanceof QueryParam query
                        ? query.value()
                        : annotation instanceof RestQuery query
                                ? query.value()
                                : annotation instanceof jakarta.ws.rs.PathParam path
                                        ? path.value()
                                        : annotation instanceof RestPath path ? path.value() : "";
        return name.isEmpty() ? null : name;
    }
}
