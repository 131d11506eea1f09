package dev.vitalfew.stakeholder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The part of a contact in a deal as callers see it.
@Schema(name = "Stakeholder")
public record StakeholderView(
        @Schema(required = true) UUID id,
        @Schema(required = true) long version,
        @Schema(required = true) UUID accountId,
        @Schema(description = "The deal; absent where this is the account's default.")
                @Nullable UUID dealId,
        @Schema(required = true) UUID contactId,
        @Schema(required = true) List<Influence> influences,
        @Nullable DecisionRole decisionRole,
        @Nullable Integer stance,
        @Nullable Integer influence,
        @Schema(required = true) boolean veto,
        @Schema(required = true) List<WinTheme> winThemes,
        @Nullable CoachTests coachTests,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    static StakeholderView read(ResultSet row) throws SQLException {
        String decisionRole = row.getString("decision_role");
        CoachTests tests =
                new CoachTests(
                        row.getObject("credible_with_others", Boolean.class),
                        row.getObject("finds_us_credible", Boolean.class),
                        row.getObject("wants_us_to_win", Boolean.class));
        return new StakeholderView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getObject("deal_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                texts(row, "influences").stream().map(Influence::valueOf).sorted().toList(),
                decisionRole == null ? null : DecisionRole.valueOf(decisionRole),
                row.getObject("stance", Integer.class),
                row.getObject("influence", Integer.class),
                row.getBoolean("veto"),
                winThemes(row),
                tests.saysNothing() ? null : tests,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static List<WinTheme> winThemes(ResultSet row) throws SQLException {
        List<String> kinds = texts(row, "win_theme_kinds");
        List<String> texts = texts(row, "win_theme_texts");
        List<WinTheme> themes = new ArrayList<>(kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            themes.add(new WinTheme(WinThemeKind.valueOf(kinds.get(i)), texts.get(i)));
        }
        return themes;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    NewStakeholder.Settled content() {
        return new NewStakeholder.Settled(
                influences, decisionRole, stance, influence, veto, winThemes, coachTests);
    }
}
