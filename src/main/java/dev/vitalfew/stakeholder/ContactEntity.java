package dev.vitalfew.stakeholder;

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
@Table(name = "contact")
@SuppressWarnings("NullAway.Init") // filled by the service or by Hibernate
class ContactEntity {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version long version;

    /// Never changes here; the merge of two accounts moves contacts by SQL.
    @Column(name = "account_id", updatable = false)
    UUID accountId;

    String name;
    @Nullable String title;
    @Nullable String department;
    @Nullable Integer level;
    @Nullable String email;
    @Nullable String phone;

    @Column(name = "reports_to_id")
    @Nullable UUID reportsToId;

    @Column(name = "org_unit_id")
    @Nullable UUID orgUnitId;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    void take(NewContact.Settled wanted, Instant now) {
        name = wanted.card().name();
        title = wanted.card().title();
        department = wanted.card().department();
        level = wanted.card().level();
        email = wanted.card().email();
        phone = wanted.card().phone();
        reportsToId = wanted.reportsToId();
        orgUnitId = wanted.orgUnitId();
        updatedAt =
                now; // also where only references or attributes change, so that the version grows
    }
}
