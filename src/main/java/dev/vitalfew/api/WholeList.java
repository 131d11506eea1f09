package dev.vitalfew.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Remembers how a list was asked for, so that who writes it down can go on to its end: a CSV is
/// for a spreadsheet, where half a list misleads. The rest is asked for as a caller would, page by
/// page, so nothing is held in memory and no transaction waits for a slow reader.
@Interceptor
@Listing
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class WholeList {
    private static final String KEY = WholeList.class.getName();

    private final RoutingContext http;

    WholeList(RoutingContext http) {
        this.http = http;
    }

    @AroundInvoke
    @Nullable Object list(InvocationContext operation) throws Exception {
        Object[] arguments = operation.getParameters().clone();
        for (int i = 0; i < arguments.length; i++) {
            // The first call of all; the following ones come through here as well.
            if (arguments[i] instanceof PageQuery first && http.get(KEY) == null) {
                http.put(
                        KEY,
                        new Rest(
                                operation.getTarget(),
                                operation.getMethod(),
                                Arrays.asList(arguments),
                                i,
                                first));
            }
        }
        return operation.proceed();
    }

    /// What follows on a page of the list that this request asks for.
    static Page<?> after(RoutingContext http, String token) {
        Rest rest = http.get(KEY);
        if (rest == null) {
            throw new IllegalStateException("a page that no list operation gave");
        }
        return rest.after(token);
    }

    private record Rest(
            Object resource,
            Method operation,
            List<@Nullable Object> arguments,
            int place,
            PageQuery first) {
        Page<?> after(String token) {
            @Nullable Object[] next = arguments.toArray();
            next[place] = first.following(token);
            try {
                return (Page<?>) operation.invoke(resource, next);
            } catch (InvocationTargetException failed) {
                throw failed.getCause() instanceof RuntimeException surprise
                        ? surprise
                        : new IllegalStateException("a list broke off", failed.getCause());
            } catch (IllegalAccessException hidden) {
                throw new IllegalStateException("operations are public", hidden);
            }
        }
    }
}
