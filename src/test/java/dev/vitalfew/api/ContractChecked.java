package dev.vitalfew.api;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;

/**
 * Puts {@link ContractCheck} in front of every REST Assured call, so that no test can forget it.
 */
public class ContractChecked implements QuarkusTestBeforeClassCallback {
    @Override
    public void beforeClass(Class<?> testClass) {
        if (RestAssured.filters().stream().noneMatch(ContractCheck.class::isInstance)) {
            RestAssured.filters(new ContractCheck());
        }
    }
}
