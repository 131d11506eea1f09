package dev.vitalfew.imports.merging;

import dev.vitalfew.api.MergeLock;
import dev.vitalfew.imports.reading.RowCode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// Ties among the people of an account, and to our sellers. Both ends and the kind are the key; a
/// reference is that of a contact unless the row says that it is a seller's.
@Singleton
class Ties implements ImportType {
    private static final String CONTACT = "CONTACT";
    private static final String SELLER = "SELLER";

    private static final Column ACCOUNT = Column.required("account_ref", CellTypes.text(200));
    private static final Column FROM = Column.required("from_ref", CellTypes.text(200));
    private static final Column FROM_KIND =
            Column.optional("from_kind", CellTypes.oneOf(CONTACT, SELLER)).orElse(CONTACT);
    private static final Column TO = Column.required("to_ref", CellTypes.text(200));
    private static final Column TO_KIND =
            Column.optional("to_kind", CellTypes.oneOf(CONTACT, SELLER)).orElse(CONTACT);
    private static final Column KIND =
            Column.required(
                    "kind", CellTypes.oneOf("KNOWS", "REPORTS_TO", "INFLUENCES", "INTRODUCED"));
    private static final Column WEIGHT = Column.optional("weight", CellTypes.WEIGHT).orElse("1");
    private static final Column SINCE = Column.optional("since", CellTypes.DATE);
    private static final Column CONFIRMED = Column.optional("confirmed_on", CellTypes.DATE);

    private static final List<Assignment> STRENGTH =
            List.of(Assignment.of(WEIGHT), Assignment.of(SINCE), Assignment.of(CONFIRMED));

    @Override
    public String name() {
        return "ties";
    }

    @Override
    public List<Column> columns() {
        return List.of(ACCOUNT, FROM, FROM_KIND, TO, TO_KIND, KIND, WEIGHT, SINCE, CONFIRMED);
    }

    @Override
    public Merge merge() {
        return new LinkedMerge(
                "tie",
                MergeLock.PEOPLE,
                ACCOUNT,
                List.of(
                        contact(FROM, FROM_KIND, "from_contact"),
                        seller(FROM, FROM_KIND, "from_seller"),
                        contact(TO, TO_KIND, "to_contact"),
                        seller(TO, TO_KIND, "to_seller")),
                key(),
                STRENGTH,
                Ties::branches,
                "updated_at",
                new NoCircles());
    }

    private static LinkedMerge.Link contact(Column reference, Column kind, String name) {
        String key =
                "case s.%s when '%s' then s.%s end".formatted(kind.sql(), CONTACT, reference.sql());
        return new LinkedMerge.Link(reference, name, LinkedMerge.Link.ofAccount("contact", key));
    }

    private static LinkedMerge.Link seller(Column reference, Column kind, String name) {
        return LinkedMerge.Link.seller(
                reference, name, "s.%s = '%s'".formatted(kind.sql(), SELLER));
    }

    private static LinkedMerge.Key key() {
        return new LinkedMerge.Key(
                FROM,
                """
                left join tie t
                on t.account_id = s.account_id and t.from_id = coalesce(s.from_contact, s.from_seller)
                   and t.to_id = coalesce(s.to_contact, s.to_seller) and t.kind = s."kind\"""",
                "account_id, from_contact, from_seller, to_contact, to_seller, \"kind\"",
                List.of(
                        "account_id",
                        "id",
                        "from_contact_id",
                        "from_seller_id",
                        "to_contact_id",
                        "to_seller_id",
                        "kind",
                        "created_at"),
                List.of(
                        "v.account_id",
                        "v.id",
                        "v.from_contact",
                        "v.from_seller",
                        "v.to_contact",
                        "v.to_seller",
                        "v.\"kind\"",
                        ":now"));
    }

    private static List<String> branches(Presence presence) {
        String since = STRENGTH.get(1).value().of(presence, "s", "t");
        String confirmed = STRENGTH.get(2).value().of(presence, "s", "t");
        return List.of(
                Verdicts.reject(
                        "coalesce(s.from_contact, s.from_seller) is null",
                        RowCode.ROW_REFERENCE_NOT_FOUND,
                        FROM.name()),
                Verdicts.reject(
                        "coalesce(s.to_contact, s.to_seller) is null",
                        RowCode.ROW_REFERENCE_NOT_FOUND,
                        TO.name()),
                Verdicts.reject(
                        "s.from_seller is not null and s.to_seller is not null",
                        RowCode.ROW_VALUE,
                        TO_KIND.name(),
                        "makes it a tie of two sellers; one end is a contact of the account"),
                Verdicts.reject(
                        "s.from_contact = s.to_contact",
                        RowCode.ROW_VALUE,
                        TO.name(),
                        "is the same person as from_ref"),
                Verdicts.reject(
                        "%s < %s".formatted(confirmed, since),
                        RowCode.ROW_VALUE,
                        CONFIRMED.name(),
                        "is before since"));
    }

    /// Nobody reports to themselves, also not along ties that the file brings together.
    private static final class NoCircles implements LinkedMerge.Following {
        private static final String LINES =
                """
                with fresh as (
                    select account_id, coalesce(from_contact, from_seller) as from_id,
                           coalesce(to_contact, to_seller) as to_id, line
                    from %1$s where verdict = '%2$s' and "kind" = 'REPORTS_TO'
                )
                select account_id, from_id, to_id, line from fresh
                union all
                select account_id, id, reports_to_id, null from contact
                where reports_to_id is not null and account_id in (select account_id from fresh)
                union all
                select account_id, from_id, to_id, null from tie
                where kind = 'REPORTS_TO' and account_id in (select account_id from fresh)
                order by 1"""
                        .formatted(Verdicts.TABLE, Verdicts.NEW);

        @Override
        public void judged(MergeSession session) throws SQLException {
            List<Long> closing = ReportingLines.closing(session.connection(), LINES);
            if (!closing.isEmpty()) {
                session.execute(
                        "update %s set verdict = '%s' where line in (%s)"
                                .formatted(
                                        Verdicts.TABLE,
                                        Verdicts.rejection(RowCode.ROW_CYCLE, TO.name()),
                                        closing.stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", "))));
            }
        }
    }
}
