package dev.vitalfew.engagement;

import dev.vitalfew.api.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that happened between both sides, as callers see it.
///
/// @param channel over what both sides met, the usual one of the kind where nobody said
/// @param source the system that it came from; `default` where it was entered here
/// @param externalId its key there
@Schema(name = "Interaction")
public record InteractionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) long version,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String source,
        @Schema(required = true) String externalId,
        @Schema(required = true) InteractionKind kind,
        @Schema(required = true) Instant at,
        @Schema(
                        required = true,
                        description =
                                "Over what both sides met; the usual one of the kind where nobody said.")
                Channel channel,
        @Nullable UUID sellerId,
        @Schema(required = true) List<UUID> contactIds,
        @Nullable UUID dealId,
        @Nullable SpinStage spinStage,
        @Nullable SpinQuestions questions,
        @Nullable CallOutcome outcome,
        @Nullable Advance advance,
        @Nullable ClosingTechnique closingTechnique,
        @Nullable Money giftValue,
        @Nullable String summary,
        @Schema(required = true) Instant recordedAt) {
    /// Of the table `interaction` under the name `i`.
    static final String COLUMNS =
            """
            i.*, array(select p.contact_id from interaction_contact p
                       where p.account_id = i.account_id and p.interaction_id = i.id order by 1) as contact_ids
            """;

    static InteractionView read(ResultSet row) throws SQLException {
        String action = row.getString("advance_action");
        InteractionKind kind = InteractionKind.valueOf(row.getString("kind"));
        Channel channel = constant(Channel.class, row.getString("channel"));
        BigDecimal gift = row.getBigDecimal("gift_amount");
        return new InteractionView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getString("source"),
                row.getString("external_id"),
                kind,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                channel == null ? Channel.usualOf(kind) : channel,
                row.getObject("seller_id", UUID.class),
                List.of((UUID[]) row.getArray("contact_ids").getArray()),
                row.getObject("deal_id", UUID.class),
                constant(SpinStage.class, row.getString("spin_stage")),
                questions(row),
                constant(CallOutcome.class, row.getString("outcome")),
                action == null
                        ? null
                        : new Advance(action, row.getObject("advance_due_on", LocalDate.class)),
                constant(ClosingTechnique.class, row.getString("closing_technique")),
                gift == null ? null : new Money(gift, row.getString("gift_currency")),
                row.getString("summary"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /// What its owner decides, in its settled form.
    NewInteraction content() {
        return new NewInteraction(
                        kind,
                        at,
                        channel,
                        sellerId,
                        contactIds,
                        dealId,
                        spinStage,
                        questions,
                        outcome,
                        advance,
                        closingTechnique,
                        giftValue,
                        summary)
                .settled();
    }

    private static @Nullable SpinQuestions questions(ResultSet row) throws SQLException {
        SpinQuestions questions =
                new SpinQuestions(
                        row.getObject("situation_questions", Integer.class),
                        row.getObject("problem_questions", Integer.class),
                        row.getObject("implication_questions", Integer.class),
                        row.getObject("need_payoff_questions", Integer.class));
        return questions.saysNothing() ? null : questions;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
