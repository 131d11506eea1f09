package dev.vitalfew.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/// The columns that the owner of an account decides. Tier and churn are written elsewhere, so they
/// are not mapped, and no change here can set them back.
@Entity
@Table(name = "account")
@DynamicUpdate
@SuppressWarnings("NullAway.Init") // filled by the repository or by Hibernate
class AccountEntity {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version long version;

    String name;
    @Nullable String industry;
    @Nullable String country;
    @Nullable Integer employees;

    @Column(name = "annual_revenue")
    @Nullable BigDecimal annualRevenue;

    @Column(name = "annual_revenue_currency")
    @Nullable String annualRevenueCurrency;

    @Column(name = "parent_id")
    @Nullable UUID parentId;

    @Column(name = "channel_role")
    @Nullable String channelRole;

    String status;
    List<String> classes;
    List<String> tags;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    void take(NewAccount.Settled wanted, Instant now) {
        name = wanted.name();
        industry = wanted.industry();
        country = wanted.country();
        employees = wanted.employees();
        annualRevenue = wanted.annualRevenue() == null ? null : wanted.annualRevenue().amount();
        annualRevenueCurrency =
                wanted.annualRevenue() == null ? null : wanted.annualRevenue().currency();
        parentId = wanted.parentId();
        channelRole = wanted.channelRole();
        status = wanted.status().name();
        classes = wanted.classes().stream().map(Enum::name).toList();
        tags = wanted.tags();
        updatedAt = now; // also where only references change, so that the version grows
    }
}
