package dev.vitalfew.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which resource an operation concerned.
///
/// @param type the collection that it is in: `accounts`
/// @param id null where the operation concerned many
/// @param path where it is found, without keys of other systems, which may name a person
public record ResourcePath(String type, @Nullable String id, String path) {
    private static final String ROOT = "/v1/";
    private static final String BY_REF = "by-ref";

    /// Of what was made.
    ///
    /// @param location its path
    static ResourcePath made(String location) {
        List<String> steps = steps(location);
        return steps.size() < 2
                ? new ResourcePath(steps.getFirst(), null, location)
                : new ResourcePath(steps.get(steps.size() - 2), steps.getLast(), location);
    }

    /// Of what the request named.
    ///
    /// @param template the path with `{parameters}`
    /// @param path the path as it was asked
    /// @param idInAnswer of a resource that was named by the key of another system
    static ResourcePath named(String template, String path, @Nullable String idInAnswer) {
        List<String> pattern = steps(template);
        List<String> asked = steps(path);
        if (pattern.contains(BY_REF)) {
            String type = pattern.getFirst();
            return new ResourcePath(
                    type, idInAnswer, ROOT + type + (idInAnswer == null ? "" : "/" + idInAnswer));
        }
        int last = lastParameter(pattern);
        if (last < 0) {
            return new ResourcePath(pattern.getFirst().replaceAll(":.*", ""), null, path);
        }
        int first = last;
        while (first > 0 && isParameter(pattern.get(first - 1))) {
            first--;
        }
        String id = String.join("/", asked.subList(first, last + 1));
        return new ResourcePath(pattern.get(Math.max(first - 1, 0)), id, path);
    }

    private static int lastParameter(List<String> pattern) {
        for (int i = pattern.size() - 1; i >= 0; i--) {
            if (isParameter(pattern.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isParameter(String step) {
        return step.startsWith("{");
    }

    private static List<String> steps(String path) {
        String below = path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
        return new ArrayList<>(
                Arrays.stream(below.split("/", -1)).filter(step -> !step.isEmpty()).toList());
    }
}
