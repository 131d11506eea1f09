package dev.vitalfew.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "deal")
@DynamicUpdate
@SuppressWarnings("NullAway.Init") // filled by the service or by Hibernate
class DealEntity {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version long version;

    @Column(name = "account_id")
    UUID accountId;

    String name;
    String stage;
    String outcome;
    @Nullable BigDecimal amount;
    @Nullable String currency;
    @Nullable BigDecimal probability;

    @Column(name = "opened_on")
    LocalDate openedOn;

    @Column(name = "expected_close_on")
    @Nullable LocalDate expectedCloseOn;

    @Column(name = "seller_id")
    @Nullable UUID sellerId;

    @Column(name = "product_line")
    @Nullable String productLine;

    @Nullable String source;
    List<String> traits;
    List<String> rivals;
    @Nullable String plan;
    @Nullable String insight;

    @Column(name = "entry_timing")
    @Nullable String entryTiming;

    @Column(name = "sales_mode")
    @Nullable String salesMode;

    @Column(name = "parent_id")
    @Nullable UUID parentId;

    @Column(name = "closed_on")
    @Nullable LocalDate closedOn;

    @Column(name = "close_reason")
    @Nullable String closeReason;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    void take(NewDeal.Settled wanted, Instant now) {
        accountId = wanted.accountId();
        name = wanted.name();
        stage = wanted.stage().name();
        openedOn = wanted.openedOn();
        take(wanted.terms());
        take(wanted.story());
        parentId = wanted.parentId();
        updatedAt = now; // also where only references change, so that the version grows
    }

    private void take(NewDeal.Terms terms) {
        amount = terms.amount() == null ? null : terms.amount().amount();
        currency = terms.amount() == null ? null : terms.amount().currency();
        probability = terms.probability();
        expectedCloseOn = terms.expectedCloseOn();
        sellerId = terms.sellerId();
    }

    private void take(NewDeal.Story story) {
        productLine = story.productLine();
        source = story.source();
        traits = story.traits().stream().map(Enum::name).toList();
        rivals = story.rivals();
        plan = story.plan();
        insight = story.insight();
        entryTiming = nameOf(story.entryTiming());
        salesMode = nameOf(story.salesMode());
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
