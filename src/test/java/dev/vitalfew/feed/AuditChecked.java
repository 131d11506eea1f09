package dev.vitalfew.feed;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;

/** Puts {@link AuditCheck} behind every REST Assured call, so that no test can forget it. */
public class AuditChecked implements QuarkusTestBeforeClassCallback {
    @Override
    public void beforeClass(Class<?> testClass) {
        if (RestAssured.filters().stream().noneMatch(AuditCheck.class::isInstance)) {
            RestAssured.filters(new AuditCheck());
        }
    }
}
