package dev.vitalfew.intelligence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An environment event as it touches one account.
@Schema(name = "TouchingEvent")
public record EnvironmentItemView(
        @Schema(required = true) UUID id,
        @Schema(required = true, description = "What kind of event it is.", examples = "REGULATION")
                String kind,
        @Schema(
                        required = true,
                        description = "What it is called.",
                        examples = "New limits for waste water")
                String title,
        @Schema(required = true, description = "When it happened or will take effect.")
                LocalDate occurredOn,
        @Schema(
                        required = true,
                        examples = "2",
                        description = "For the industry of the account, -2 to 2.")
                int impact,
        @Schema(required = true, description = "Whether customers would like to hear of it.")
                boolean worthSharing,
        @Schema(description = "When the customer last heard of it from us; absent where never.")
                @Nullable LocalDate sharedOn) {
    /// Of the table `environment_event` under the name `e`, with what it means as `i`.
    static final String COLUMNS =
            """
            e.id, e.kind, e.title, e.occurred_on, (i.value ->> 'impact')::int as impact, e.worth_sharing, \
            (select max(s.shared_on) from shared_news s where s.account_id = a.id and s.event_id = e.id) as shared_on
            """;

    static EnvironmentItemView read(ResultSet row) throws SQLException {
        return new EnvironmentItemView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                row.getObject("occurred_on", LocalDate.class),
                row.getInt("impact"),
                row.getBoolean("worth_sharing"),
                row.getObject("shared_on", LocalDate.class));
    }
}
