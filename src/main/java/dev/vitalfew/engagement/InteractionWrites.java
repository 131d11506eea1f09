package dev.vitalfew.engagement;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Writes interactions with those who took part, in the caller's transaction.
final class InteractionWrites {
    private static final String OWN_SOURCE = "default";

    private static final List<String> CONTENT =
            List.of(
                    "kind",
                    "at",
                    "channel",
                    "seller_id",
                    "deal_id",
                    "spin_stage",
                    "situation_questions",
                    "problem_questions",
                    "implication_questions",
                    "need_payoff_questions",
                    "outcome",
                    "advance_action",
                    "advance_due_on",
                    "closing_technique",
                    "gift_amount",
                    "gift_currency",
                    "summary");

    private static final String INSERT =
            """
            insert into interaction (account_id, id, source, external_id, recorded_at, %s)
            select ?, fresh.id, ?, fresh.id::text, ?%s
            from (select uuid_v7() as id) as fresh
            returning id
            """
                    .formatted(String.join(", ", CONTENT), ", ?".repeat(CONTENT.size()));

    private static final String CHANGE =
            "update interaction set version = version + 1, %s = ? where account_id = ? and id = ?"
                    .formatted(String.join(" = ?, ", CONTENT));

    private static final String TAKE_PART =
            """
            insert into interaction_contact (account_id, interaction_id, contact_id)
            select ?, ?, contact_id from unnest(?::uuid[]) as contact_id
            """;

    private final DataSource database;

    InteractionWrites(DataSource database) {
        this.database = database;
    }

    UUID add(UUID accountId, NewInteraction wanted, Instant now) {
        List<@Nullable Object> values = new ArrayList<>(List.of(accountId, OWN_SOURCE, now));
        values.addAll(content(wanted));
        UUID id =
                Objects.requireNonNull(
                        Jdbc.first(
                                database,
                                row -> row.getObject(1, UUID.class),
                                INSERT,
                                values.toArray()),
                        "an insert returns its row");
        Jdbc.update(database, TAKE_PART, accountId, id, wanted.contacts());
        return id;
    }

    void change(InteractionView stored, NewInteraction wanted) {
        List<@Nullable Object> values = new ArrayList<>(content(wanted));
        values.add(stored.accountId());
        values.add(stored.id());
        Jdbc.update(database, CHANGE, values.toArray());
        Jdbc.update(
                database,
                "delete from interaction_contact where account_id = ? and interaction_id = ?",
                stored.accountId(),
                stored.id());
        Jdbc.update(database, TAKE_PART, stored.accountId(), stored.id(), wanted.contacts());
    }

    /// In the order of [#CONTENT].
    private static List<@Nullable Object> content(NewInteraction wanted) {
        SpinQuestions questions =
                Objects.requireNonNullElse(
                        wanted.questions(), new SpinQuestions(null, null, null, null));
        Advance advance = wanted.advance();
        Money gift = wanted.giftValue();
        @Nullable LocalDate due = advance == null ? null : advance.dueOn();
        @Nullable BigDecimal worth = gift == null ? null : gift.amount();
        return Arrays.asList(
                wanted.kind(),
                wanted.at(),
                wanted.channel(),
                wanted.sellerId(),
                wanted.dealId(),
                wanted.spinStage(),
                questions.situation(),
                questions.problem(),
                questions.implication(),
                questions.needPayoff(),
                wanted.outcome(),
                advance == null ? null : advance.customerAction(),
                due,
                wanted.closingTechnique(),
                worth,
                gift == null ? null : gift.currency(),
                wanted.summary());
    }
}
