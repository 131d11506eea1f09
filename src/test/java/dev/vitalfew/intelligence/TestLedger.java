package dev.vitalfew.intelligence;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Arc;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Facts for one test: accounts that only the filter `source` of this ledger finds, and what they
/// bought.
final class TestLedger {
    final String source;
    private int orders;

    TestLedger(String name) {
        source = name + "-" + UUID.randomUUID();
    }

    static void run(String sql, @Nullable Object... values) {
        AgroalDataSource bulk =
                Arc.container()
                        .select(AgroalDataSource.class, new DataSource.DataSourceLiteral("bulk"))
                        .get();
        try (Connection connection = bulk.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    UUID account(String name) {
        return account(name, null);
    }

    UUID account(String name, @Nullable UUID parent) {
        UUID id = UUID.randomUUID();
        run(
                """
                with made as (
                    insert into account (id, name, parent_id, created_at, updated_at)
                    values (?, ?, ?, now(), now()) returning id, name)
                insert into account_ref (source, external_id, account_id) select ?, name, id from made
                """,
                id,
                name,
                parent,
                source);
        return id;
    }

    UUID seller(String name) {
        UUID id = UUID.randomUUID();
        run(
                "insert into seller (id, name, created_at, updated_at) values (?, ?, now(), now())",
                id,
                name);
        return id;
    }

    static void rate(String currency, String day, String rate) {
        run(
                "insert into exchange_rate values (?, ?::date, ?::numeric, now()) on conflict do nothing",
                currency,
                day,
                rate);
    }

    /// An order of one line in the reporting currency, on a day when nothing else is asked.
    Line line(UUID account, String amount) {
        return new Line(account, amount);
    }

    final class Line {
        private final UUID id = UUID.randomUUID();
        private final UUID account;
        private final BigDecimal amount;
        private String orderNo = "O" + ++orders;
        private LocalDate day = LocalDate.of(2024, 6, 15);
        private String currency = "EUR";
        private @Nullable String product;
        private @Nullable String productLine;
        private @Nullable BigDecimal quantity;
        private @Nullable BigDecimal cost;
        private @Nullable BigDecimal commission;
        private @Nullable UUID seller;
        private int lineNo = 1;

        private Line(UUID account, String amount) {
            this.account = account;
            this.amount = new BigDecimal(amount);
        }

        Line on(String date) {
            day = LocalDate.parse(date);
            return this;
        }

        Line in(String code) {
            currency = code;
            return this;
        }

        Line of(@Nullable String what, @Nullable String line) {
            product = what;
            productLine = line;
            return this;
        }

        Line order(String number, int line) {
            orderNo = number;
            lineNo = line;
            return this;
        }

        Line quantity(String value) {
            quantity = new BigDecimal(value);
            return this;
        }

        Line cost(String value) {
            cost = new BigDecimal(value);
            return this;
        }

        Line commission(String value) {
            commission = new BigDecimal(value);
            return this;
        }

        Line by(UUID sellerId) {
            seller = sellerId;
            return this;
        }

        Line add() {
            run(
                    """
                    insert into purchase (account_id, source, order_no, line_no, id, ordered_on, product,
                        product_line, quantity, amount, cost, commission, currency, seller_id, recorded_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
                    """,
                    account,
                    source,
                    orderNo,
                    lineNo,
                    id,
                    day,
                    product,
                    productLine,
                    quantity,
                    amount,
                    cost,
                    commission,
                    currency,
                    seller);
            return this;
        }

        Line share(UUID sellerId, String share) {
            run(
                    "insert into purchase_credit values (?, ?, ?, ?::numeric)",
                    account,
                    id,
                    sellerId,
                    share);
            return this;
        }
    }

    /// A cost in the reporting currency, on a day when nothing else is asked.
    Spent cost(UUID account, String kind, String amount) {
        return new Spent(account, kind, amount);
    }

    final class Spent {
        private final UUID account;
        private final String kind;
        private final BigDecimal amount;
        private LocalDate day = LocalDate.of(2024, 6, 15);
        private String currency = "EUR";

        private Spent(UUID account, String kind, String amount) {
            this.account = account;
            this.kind = kind;
            this.amount = new BigDecimal(amount);
        }

        Spent on(String date) {
            day = LocalDate.parse(date);
            return this;
        }

        Spent in(String code) {
            currency = code;
            return this;
        }

        void add() {
            run(
                    """
                    insert into cost (account_id, source, cost_ref, id, kind, incurred_on, amount, currency,
                        recorded_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, now())
                    """,
                    account,
                    source,
                    "C" + ++orders,
                    UUID.randomUUID(),
                    kind,
                    day,
                    amount,
                    currency);
        }
    }

    static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
