package dev.vitalfew.intelligence;

/// By what calls are counted together.
public enum CallGroup {
    SELLER("i.seller_id", "select id, name from seller"),
    ACCOUNT("i.account_id", "select id, name from account"),
    DEAL("i.deal_id", "select id, name from deal");

    private final String column;
    private final String names;

    CallGroup(String column, String names) {
        this.column = column;
        this.names = names;
    }

    /// Of the interactions `i`; null for calls that belong to no group.
    String column() {
        return column;
    }

    /// `id` and `name` of every group, as SQL.
    String names() {
        return names;
    }
}
