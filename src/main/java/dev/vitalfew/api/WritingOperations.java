package dev.vitalfew.api;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.util.List;

/// Puts the [WriteInterceptor] around every operation that may write, when the application is
/// built: whoever adds an operation cannot forget it.
public class WritingOperations implements BuildCompatibleExtension {
    private static final List<Class<? extends Annotation>> METHODS =
            List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

    @Enhancement(
            types = Object.class,
            withSubtypes = true,
            withAnnotations = {POST.class, PUT.class, PATCH.class, DELETE.class})
    public void bind(MethodConfig method) {
        if (METHODS.stream().anyMatch(method.info()::hasAnnotation)) {
            method.addAnnotation(Writing.class);
        }
    }
}
