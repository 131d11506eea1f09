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

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    void take(NewDeal.Settled wanted, Instant now) {
        accountId = wanted.accountId();
        name = wanted.name();
        stage = wanted.stage().name();
        amount = wanted.amount() == null ? null : wanted.amount().amount();
        currency = wanted.amount() == null ? null : wanted.amount().currency();
        probability = wanted.probability();
        openedOn = wanted.dates().openedOn();
        expectedCloseOn = wanted.dates().expectedCloseOn();
        sellerId = wanted.sellerId();
        productLine = wanted.story().productLine();
        source = wanted.story().source();
        traits = wanted.story().traits().stream().map(Enum::name).toList();
        rivals = wanted.story().rivals();
        plan = wanted.story().plan();
        updatedAt = now;
    }
}
