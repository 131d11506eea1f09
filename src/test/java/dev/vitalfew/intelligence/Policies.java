package dev.vitalfew.intelligence;

import dev.vitalfew.Calls;
import io.restassured.path.json.JsonPath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Versions of the policy. Tests make some that apply from the fifties on and change nothing after
/// them but the version that answers name.
final class Policies {
    private Policies() {}

    /// The version that answers of our days name.
    static int inEffect() {
        JsonPath answer = Calls.get("/v1/scoring/policies").jsonPath();
        List<Map<String, Object>> versions = answer.getList("items");
        return versions.stream()
                .max(
                        Comparator.comparing(
                                        (Map<String, Object> one) ->
                                                (String) one.get("effectiveFrom"))
                                .thenComparing(one -> (Integer) one.get("version")))
                .map(one -> (Integer) one.get("version"))
                .orElseThrow();
    }
}
