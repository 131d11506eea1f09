package dev.vitalfew.stakeholder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Whether this installation keeps personal data beyond name and business address (D 3.13).
@ConfigMapping(prefix = "vitalfew.personal-attributes")
interface AttributeConfig {
    @WithDefault("false")
    boolean enabled();
}
