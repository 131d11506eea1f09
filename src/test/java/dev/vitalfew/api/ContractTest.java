package dev.vitalfew.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.vitalfew.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** As trees: the generator does not keep the order of keys from one build to the next. */
    @Test
    void theCommittedContractIsTheGeneratedOne() throws IOException {
        JsonNode committed = YAML.readTree(Contract.COMMITTED.toFile());

        JsonNode generated = YAML.readTree(RestAssured.get("/q/openapi").asString());

        assertEquals(
                committed,
                generated,
                "the contract has changed: review it and copy target/openapi/openapi.yaml to openapi/openapi.yaml");
    }
}
