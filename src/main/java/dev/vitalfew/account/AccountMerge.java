package dev.vitalfew.account;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which account is to go into another one.
@Schema(name = "AccountMerge")
record AccountMerge(@NotNull UUID duplicateId) {}
