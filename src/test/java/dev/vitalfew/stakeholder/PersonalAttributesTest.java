package dev.vitalfew.stakeholder;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitalfew.api.Problem;
import dev.vitalfew.api.ProblemCode;
import io.agroal.api.AgroalDataSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// An installation that says nothing about personal attributes. All other tests run in one that
/// keeps them.
class PersonalAttributesTest {
    private static final UUID SOMEBODY = new UUID(1, 2);

    private final PersonalAttributes attributes =
            new PersonalAttributes(
                    new AttributeRepository(untouched()),
                    new SmallRyeConfigBuilder()
                            .withMapping(AttributeConfig.class)
                            .build()
                            .getConfigMapping(AttributeConfig.class),
                    Clock.systemUTC());

    private static AgroalDataSource untouched() {
        return (AgroalDataSource)
                Proxy.newProxyInstance(
                        PersonalAttributesTest.class.getClassLoader(),
                        new Class<?>[] {AgroalDataSource.class},
                        (_, method, _) -> {
                            throw new AssertionError("the database is asked: " + method);
                        });
    }

    private static PersonalAttribute education() {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        return new PersonalAttribute(
                AttributeKind.EDUCATION, "Physics", "small talk", today, today.plusYears(1));
    }

    @Test
    void takesNone() {
        Problem refused =
                assertThrows(Problem.class, () -> attributes.requireAllowed(List.of(education())));

        assertEquals(ProblemCode.VALIDATION_FAILED, refused.code());
        assertDoesNotThrow(() -> attributes.requireAllowed(null));
        assertDoesNotThrow(() -> attributes.requireAllowed(List.of()));
    }

    @Test
    void showsNone() {
        assertNull(attributes.of(SOMEBODY));
    }

    @Test
    void storesNone() {
        assertFalse(attributes.replace(SOMEBODY, List.of()));
        assertFalse(attributes.replace(SOMEBODY, null));
    }
}
