package dev.vitalfew.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "seller")
@SuppressWarnings("NullAway.Init") // filled by the service or by Hibernate
class SellerEntity {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version long version;

    String name;
    @Nullable String email;
    @Nullable String team;

    @Column(name = "manager_id")
    @Nullable UUID managerId;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    void take(NewSeller.Settled wanted, Instant now) {
        name = wanted.name();
        email = wanted.email();
        team = wanted.team();
        managerId = wanted.managerId();
        updatedAt = now; // also where only references change, so that the version grows
    }
}
