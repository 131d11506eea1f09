package dev.vitalfew.api;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;
import jakarta.enterprise.lang.model.types.Type;
import jakarta.ws.rs.GET;

/// Puts the [WholeList] around every operation that answers with a [Page], when the application is
/// built: whoever adds a list cannot forget it.
public class ListOperations implements BuildCompatibleExtension {
    @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = GET.class)
    public void bind(MethodConfig method) {
        if (method.info().hasAnnotation(GET.class) && isPage(method.info().returnType())) {
            method.addAnnotation(Listing.class);
        }
    }

    private static boolean isPage(Type type) {
        return type.isParameterizedType()
                && type.asParameterizedType().declaration().name().equals(Page.class.getName());
    }
}
