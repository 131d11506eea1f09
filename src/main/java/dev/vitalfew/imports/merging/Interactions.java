package dev.vitalfew.imports.merging;

import dev.vitalfew.api.MergeLock;
import dev.vitalfew.imports.reading.RowCode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What happened between both sides, with the contacts who took part: `contact_ref` may hold
/// several, split by `|`.
@Singleton
class Interactions implements ImportType {
    private static final Column ACCOUNT = Column.required("account_ref", CellTypes.text(200));
    private static final Column KEY = Column.required("external_id", CellTypes.text(200));
    private static final Column KIND =
            Column.required(
                    "kind", CellTypes.oneOf("VISIT", "CALL", "MEETING", "MAIL", "EVENT", "GIFT"));
    private static final Column AT = Column.required("at", CellTypes.INSTANT);
    private static final Column SELLER = Column.optional("seller_ref", CellTypes.text(200));
    private static final Column CONTACTS = Column.optional("contact_ref", CellTypes.text(2000));
    private static final Column DEAL = Column.optional("deal_ref", CellTypes.text(200));
    private static final Column OUTCOME =
            Column.optional(
                    "outcome", CellTypes.oneOf("ORDER", "ADVANCE", "CONTINUATION", "NO_SALE"));
    private static final Column ACTION = Column.optional("advance_action", CellTypes.text(2000));
    private static final Column DUE = Column.optional("advance_due_on", CellTypes.DATE);
    private static final Column SUMMARY = Column.optional("summary", CellTypes.text(2000));

    /// Words that a person had to be taken out of do not come back.
    private static final String STRUCK_OUT = "struck_out_at is not null";

    private static final Assignment TO_OUTCOME = Assignment.of(OUTCOME);
    private static final Assignment TO_ACTION =
            Assignment.of("advance_action", ACTION).unless(STRUCK_OUT);
    private static final Assignment TO_DUE = Assignment.of("advance_due_on", DUE);

    private static final String STORED_CONTACTS =
            """
            array(select p.contact_id from interaction_contact p
                  where p.account_id = t.account_id and p.interaction_id = t.id order by 1)""";

    @Override
    public String name() {
        return "interactions";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                ACCOUNT, KEY, KIND, AT, SELLER, CONTACTS, DEAL, OUTCOME, ACTION, DUE, SUMMARY);
    }

    @Override
    public Merge merge() {
        return new LinkedMerge(
                "interaction",
                MergeLock.INTERACTIONS,
                ACCOUNT,
                List.of(
                        LinkedMerge.Link.seller(SELLER, "seller", "true"),
                        contacts(),
                        new LinkedMerge.Link(
                                DEAL, "deal", LinkedMerge.Link.ofAccount("deal", "s.deal_ref"))),
                new LinkedMerge.Key(
                        KEY,
                        """
                        left join interaction t
                        on t.account_id = s.account_id and t.source = :source and t.external_id = s.external_id""",
                        "account_id, external_id",
                        List.of("account_id", "id", "source", "external_id"),
                        List.of("v.account_id", "v.id", ":source", "v.external_id")),
                List.of(
                        Assignment.of(KIND),
                        Assignment.of(AT),
                        Assignment.linked("seller_id", SELLER, "seller"),
                        Assignment.linked("deal_id", DEAL, "deal"),
                        TO_OUTCOME,
                        TO_ACTION,
                        TO_DUE,
                        Assignment.of(SUMMARY).unless(STRUCK_OUT)),
                Interactions::branches,
                "recorded_at",
                new TakingPart());
    }

    /// Null where one of them is unknown, or none is named.
    private static LinkedMerge.Link contacts() {
        return new LinkedMerge.Link(
                CONTACTS,
                "contacts",
                """
                (select case when count(*) = count(one.id) then array_agg(distinct one.id order by one.id) end
                 from (select %s as id from unnest(string_to_array(s.contact_ref, '|')) as cell (key)) one)"""
                        .formatted(LinkedMerge.Link.ofAccount("contact", "btrim(cell.key)")));
    }

    private static List<String> branches(Presence presence) {
        String outcome = TO_OUTCOME.value().of(presence, "s", "t");
        String action = TO_ACTION.value().of(presence, "s", "t");
        String due = TO_DUE.value().of(presence, "s", "t");
        String advances = "(%s = 'ADVANCE' or %s is not null or %s is not null)";
        List<String> branches = new ArrayList<>();
        for (Column column : List.of(SELLER, CONTACTS, DEAL)) {
            if (presence.isStaged(column)) {
                branches.add(LinkedMerge.unknown(column, linkOf(column)));
            }
        }
        branches.add(
                Verdicts.reject(
                        "%s and %s is null"
                                .formatted(advances.formatted(outcome, action, due), action),
                        RowCode.ROW_REQUIRED,
                        ACTION.name(),
                        "is required for an advance: what the customer will do"));
        branches.add(
                Verdicts.reject(
                        "%s and %s is null"
                                .formatted(advances.formatted(outcome, action, due), due),
                        RowCode.ROW_REQUIRED,
                        DUE.name(),
                        "is required for an advance: by when the customer will do it"));
        if (presence.mayHave(CONTACTS)) {
            branches.add(
                    "when t.id is not null and %s and coalesce(s.contacts, '{}') <> %s then '%s'"
                            .formatted(
                                    presence.test(CONTACTS, "s"),
                                    STORED_CONTACTS,
                                    Verdicts.CHANGED));
        }
        return branches;
    }

    private static String linkOf(Column column) {
        return column.equals(SELLER) ? "seller" : column.equals(DEAL) ? "deal" : "contacts";
    }

    /// Who took part, where the file says it.
    private static final class TakingPart implements LinkedMerge.Following {
        @Override
        public void written(MergeSession session) throws SQLException {
            if (!session.presence().mayHave(CONTACTS)) {
                return;
            }
            String told = session.presence().test(CONTACTS, "v");
            session.execute(
                    """
                    delete from interaction_contact p using %s v
                    where v.verdict = '%s' and %s and p.account_id = v.account_id and p.interaction_id = v.stored_id
                      and p.contact_id <> all(coalesce(v.contacts, '{}'))"""
                            .formatted(Verdicts.TABLE, Verdicts.CHANGED, told));
            session.execute(
                    """
                    insert into interaction_contact (account_id, contact_id, interaction_id)
                    select v.account_id, one.contact_id, coalesce(v.stored_id, v.id)
                    from %s v cross join unnest(v.contacts) as one (contact_id)
                    where v.verdict in ('%s', '%s') and %s
                    on conflict do nothing"""
                            .formatted(Verdicts.TABLE, Verdicts.NEW, Verdicts.CHANGED, told));
        }
    }
}
