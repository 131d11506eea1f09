package dev.vitalfew.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractTest {
    @Test
    void theCommittedContractIsTheGeneratedOne() throws IOException {
        String generated = RestAssured.get("/q/openapi").asString();

        assertEquals(
                Files.readString(ContractCheck.CONTRACT),
                generated,
                "the contract has changed: review it and copy target/openapi/openapi.yaml to openapi/openapi.yaml");
    }
}
