package dev.vitalfew;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads lists to their end.
///
/// @param path of the list
/// @param filters its query string but for the page
public record Pages(String path, Map<String, ?> filters) {
    private static final int MAX_PAGES = 100;

    public Response page(int limit, @Nullable String token) {
        return request(limit, token).get(path);
    }

    private RequestSpecification request(int limit, @Nullable String token) {
        Map<String, Object> query = new HashMap<>(filters);
        query.put("limit", limit);
        if (token != null) {
            query.put("pageToken", token);
        }
        return Api.as("read").queryParams(query);
    }

    /// The value of this member of every item, page by page.
    public <T> List<T> all(String member, int limit) {
        return all(member, limit, () -> {});
    }

    /// The same, while something happens after each page.
    public <T> List<T> all(String member, int limit, Runnable between) {
        List<T> found = new ArrayList<>();
        @Nullable String token = null;
        for (int page = 0; page < MAX_PAGES; page++) {
            Response answer = page(limit, token);
            answer.then().statusCode(200);
            found.addAll(answer.<List<T>>path("items." + member));
            token = answer.path("nextPageToken");
            if (token == null) {
                return found;
            }
            between.run();
        }
        throw new IllegalStateException("the list has no end");
    }

    /// Runs `make` so many times.
    public static List<String> make(int times, Supplier<String> make) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            made.add(make.get());
        }
        return made;
    }
}
