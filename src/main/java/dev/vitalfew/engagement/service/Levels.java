package dev.vitalfew.engagement.service;

import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which service level applies to an account.
@Singleton
class Levels {
    private final AgroalDataSource database;

    Levels(AgroalDataSource database) {
        this.database = database;
    }

    /// By the tier of today, whose history nobody keeps; null where the level promises no time.
    @Nullable Integer responseDays(UUID accountId, LocalDate day) {
        return Jdbc.first(
                database,
                row -> row.getObject(1, Integer.class),
                """
                select l.response_days from account a join service_level l on l.tier = a.tier
                where a.id = ? and l.valid_from <= ? order by l.valid_from desc limit 1
                """,
                accountId,
                day);
    }
}
