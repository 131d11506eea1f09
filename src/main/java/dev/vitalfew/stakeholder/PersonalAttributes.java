package dev.vitalfew.stakeholder;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be kept of a person beyond the business card, and for how long. Switched off, nothing
/// is taken and nothing shown; what was stored before waits for its date.
@ApplicationScoped
class PersonalAttributes {
    private final AttributeRepository attributes;
    private final AttributeConfig config;
    private final Clock clock;

    PersonalAttributes(AttributeRepository attributes, AttributeConfig config, Clock clock) {
        this.attributes = attributes;
        this.config = config;
        this.clock = clock;
    }

    /// Null where the installation keeps none.
    @Nullable List<PersonalAttribute> of(UUID contactId) {
        return config.enabled() ? attributes.of(contactId, LocalDate.now(clock)) : null;
    }

    /// Refuses what may not be kept; null passes.
    void requireAllowed(@Nullable List<PersonalAttribute> wanted) {
        if (wanted == null || wanted.isEmpty()) {
            return;
        }
        if (!config.enabled()) {
            throw VALIDATION_FAILED
                    .because("attributes: this installation keeps no personal attributes")
                    .at("attributes");
        }
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < wanted.size(); i++) {
            PersonalAttribute one = wanted.get(i);
            if (one.consentOn().isAfter(today)) {
                throw refused(
                        "attributes[%d].consentOn".formatted(i),
                        Message.of("is not in the future"));
            }
            if (one.retainUntil().isBefore(today)) {
                throw refused(
                        "attributes[%d].retainUntil".formatted(i),
                        Message.of("is not in the past"));
            }
        }
    }

    private static dev.vitalfew.api.Problem refused(String path, Message rule) {
        return VALIDATION_FAILED.because("%s: %s", path, rule).at(path);
    }

    /// Whether anything differs afterwards; null leaves all as it is.
    boolean replace(UUID contactId, @Nullable List<PersonalAttribute> wanted) {
        if (wanted == null || wanted.equals(of(contactId))) {
            return false;
        }
        if (!config.enabled()) {
            return false; // an empty list, and none is shown
        }
        attributes.replace(contactId, wanted);
        return true;
    }

    /// What nobody is shown any more.
    int removeExpired() {
        return attributes.removeBefore(LocalDate.now(clock));
    }
}
