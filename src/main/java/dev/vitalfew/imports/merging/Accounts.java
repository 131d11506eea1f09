package dev.vitalfew.imports.merging;

import dev.vitalfew.api.MergeLock;
import jakarta.inject.Singleton;
import java.util.List;

/// Customers. An annual revenue and its currency are there together or not at all.
@Singleton
class Accounts implements ImportType {
    private static final Column KEY = Column.required("external_id", CellTypes.text(200));
    private static final Column NAME = Column.required("name", CellTypes.text(200));
    private static final Column INDUSTRY = Column.optional("industry", CellTypes.text(200));
    private static final Column COUNTRY = Column.optional("country", CellTypes.COUNTRY);
    private static final Column EMPLOYEES = Column.optional("employees", CellTypes.integer(0));
    private static final Column REVENUE = Column.optional("annual_revenue", CellTypes.AMOUNT);
    private static final Column CURRENCY = Column.optional("currency", CellTypes.CURRENCY);
    private static final Column PARENT = Column.optional("parent_external_id", CellTypes.text(200));
    private static final Column CLASS =
            Column.optional(
                    "class", CellTypes.someOf("ECONOMIC", "GROUP", "IMPORTANT", "STRATEGIC"));
    private static final Column STATUS =
            Column.optional("status", CellTypes.oneOf("PROSPECT", "ACTIVE", "INACTIVE", "LOST"))
                    .orElse("ACTIVE");
    private static final Column CHANNEL_ROLE = Column.optional("channel_role", CellTypes.text(200));

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                KEY,
                NAME,
                INDUSTRY,
                COUNTRY,
                EMPLOYEES,
                REVENUE,
                CURRENCY,
                PARENT,
                CLASS,
                STATUS,
                CHANNEL_ROLE);
    }

    @Override
    public Merge merge() {
        return new TreeMerge(
                "account",
                MergeLock.ACCOUNTS,
                "account_ref",
                "account_id",
                KEY,
                PARENT,
                "parent_id",
                List.of(
                        Assignment.of(NAME),
                        Assignment.of(INDUSTRY),
                        Assignment.of(COUNTRY),
                        Assignment.of(EMPLOYEES),
                        Assignment.of(REVENUE),
                        revenueCurrency(),
                        classes(),
                        Assignment.of(STATUS),
                        Assignment.of(CHANNEL_ROLE)),
                null);
    }

    private static Assignment revenueCurrency() {
        return new Assignment(
                "annual_revenue_currency",
                List.of(REVENUE, CURRENCY),
                (presence, staged, stored) ->
                        "case when %s is not null then %s end"
                                .formatted(
                                        presence.merged(
                                                REVENUE, staged, stored + ".annual_revenue"),
                                        presence.merged(
                                                CURRENCY,
                                                staged,
                                                stored + ".annual_revenue_currency")),
                "%s is distinct from %s"::formatted);
    }

    /// An array; the order in which it was written first says nothing.
    private static Assignment classes() {
        return new Assignment(
                "classes",
                List.of(CLASS),
                (presence, staged, stored) ->
                        presence.test(CLASS, staged).equals("false")
                                ? "coalesce(%s.classes, '{}')".formatted(stored)
                                : "case when %s then coalesce(string_to_array(%s.%s, '|'), '{}') else coalesce(%s.classes, '{}') end"
                                        .formatted(
                                                presence.test(CLASS, staged),
                                                staged,
                                                CLASS.sql(),
                                                stored),
                "not (%1$s <@ %2$s and %1$s @> %2$s)"::formatted);
    }
}
