package dev.vitalfew.api;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// Which web pages may read our answers.
@ConfigMapping(prefix = "vitalfew")
interface CorsConfig {
    /// Origins of front ends, such as `https://app.example`, or `*` for any. Without them no page
    /// of another origin can use the API.
    Optional<List<String>> corsOrigins();
}
