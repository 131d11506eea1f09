package dev.vitalfew.engagement.care;

import dev.vitalfew.engagement.facts.Fact;
import dev.vitalfew.engagement.facts.FactTable;
import dev.vitalfew.engagement.facts.Json;
import dev.vitalfew.engagement.facts.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a customer was lost (D 6.5).
@Schema(name = "PostMortem")
record PostMortemView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that was lost.") UUID accountId,
        @Schema(
                        required = true,
                        description = "When the customer was lost.",
                        examples = "2026-02-02")
                LocalDate lostOn,
        @Schema(required = true, description = "When it was written.", examples = "2026-02-20")
                LocalDate writtenOn,
        @Schema(required = true, description = "Whether it is not told who wrote it.")
                boolean anonymous,
        @Schema(description = "The seller who wrote it.") @Nullable UUID authorId,
        @Schema(
                        required = true,
                        description = "The main cause first.",
                        examples = "[\"PRICE\", \"LATE_DELIVERY\"]")
                List<String> causes,
        @Schema(description = "Whether we could have prevented it.") @Nullable Boolean preventable,
        @Schema(description = "The signals that were seen before.") @Nullable String signals,
        @Schema(description = "What we learned.") @Nullable String lesson,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewPostMortem> {
    static final FactTable<NewPostMortem, PostMortemView> TABLE =
            new FactTable<>(
                    new FactTable.Name("post_mortem", "post-mortems", FactTable.Scope.ACCOUNT),
                    FactTable.Columns.of(
                                    "lost_on",
                                    "written_on",
                                    "anonymous",
                                    "author_id",
                                    "causes::jsonb",
                                    "preventable",
                                    "signals",
                                    "lesson")
                            .withSellers("author_id")
                            .withTexts("causes::jsonb", "signals", "lesson"),
                    FactTable.latestFirst("lost_on", "date"),
                    PostMortemView::read,
                    PostMortemView::values);

    PostMortemView {
        causes = List.copyOf(causes);
    }

    private static PostMortemView read(ResultSet row) throws SQLException {
        return new PostMortemView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getObject("lost_on", LocalDate.class),
                row.getObject("written_on", LocalDate.class),
                row.getBoolean("anonymous"),
                row.getObject("author_id", UUID.class),
                Json.list(row.getString("causes"), String.class),
                row.getObject("preventable", Boolean.class),
                row.getString("signals"),
                row.getString("lesson"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewPostMortem wanted) {
        return Arrays.asList(
                wanted.lostOn(),
                wanted.writtenOn(),
                wanted.anonymous(),
                wanted.authorId(),
                Json.text(wanted.causes()),
                wanted.preventable(),
                wanted.signals(),
                wanted.lesson());
    }

    @Override
    public NewPostMortem content() {
        return new NewPostMortem(
                lostOn, writtenOn, anonymous, authorId, causes, preventable, signals, lesson);
    }
}
