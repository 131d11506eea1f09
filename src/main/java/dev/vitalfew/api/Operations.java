package dev.vitalfew.api;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What there is to be called, read off the annotations of all resources: for conventions that
/// speak about more than the operation that was asked for.
@Singleton
class Operations {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private final List<Route> routes;
    private final Set<String> mediaTypes;

    Operations(BeanManager beans) {
        List<Method> methods =
                beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                        .<Class<?>>map(bean -> bean.getBeanClass())
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .distinct()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> verbOf(method) != null)
                        .toList();
        this.routes = methods.stream().map(Operations::routeOf).toList();
        this.mediaTypes = new TreeSet<>(); // sorted, so application/json stands first
        routes.forEach(route -> mediaTypes.addAll(route.produced()));
    }

    /// @param literals characters of the path that are no variable: of two paths that match, the
    ///   one with more of them is meant
    /// @param produced media types, none where there is nothing to say
    private record Route(Pattern path, int literals, String verb, Set<String> produced) {}

    private static Route routeOf(Method method) {
        Path own = method.getAnnotation(Path.class);
        Path shared = method.getDeclaringClass().getAnnotation(Path.class);
        String template =
                joined(shared == null ? "" : shared.value(), own == null ? "" : own.value());
        List<String> literals = List.of(VARIABLE.split(template, -1));
        String regex = String.join("[^/]+", literals.stream().map(Pattern::quote).toList()) + "/?";
        return new Route(
                Pattern.compile(regex),
                literals.stream().mapToInt(String::length).sum(),
                String.valueOf(verbOf(method)),
                producedBy(method));
    }

    private static String joined(String first, String second) {
        return Stream.of(first.split("/"), second.split("/"))
                .flatMap(Arrays::stream)
                .filter(segment -> !segment.isEmpty())
                .reduce("", (path, segment) -> path + "/" + segment);
    }

    private static @Nullable String verbOf(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }

    private static Set<String> producedBy(Method method) {
        Produces own = method.getAnnotation(Produces.class);
        Produces produces =
                own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
        return produces == null ? Set.of() : Set.of(produces.value());
    }

    /// The methods that a path knows; none where there is no such path.
    Set<String> methodsAt(String path) {
        Set<String> methods = new TreeSet<>();
        routesAt(path).forEach(route -> methods.add(route.verb()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    /// The media types in which an operation can answer; none where it has nothing to say.
    Set<String> producedAt(String path, String method) {
        String verb = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        Set<String> produced = new TreeSet<>();
        routesAt(path).stream()
                .filter(route -> route.verb().equals(verb))
                .forEach(route -> produced.addAll(route.produced()));
        return produced;
    }

    private List<Route> routesAt(String path) {
        List<Route> matching =
                routes.stream().filter(route -> route.path().matcher(path).matches()).toList();
        int best = matching.stream().mapToInt(Route::literals).max().orElse(0);
        return matching.stream().filter(route -> route.literals() == best).toList();
    }

    /// Everything that some operation can answer in.
    Set<String> mediaTypes() {
        return mediaTypes;
    }
}
