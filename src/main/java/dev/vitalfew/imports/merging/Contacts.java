package dev.vitalfew.imports.merging;

import dev.vitalfew.api.MergeLock;
import jakarta.inject.Singleton;
import java.util.List;

/// The people at our customers, with whom they report to. A contact stays with its account.
///
/// What an import would bring back against the will of a person who was erased on request is
/// rejected, row by row, as long as nobody enters them anew by hand: systems that send all they
/// have every night know nothing of that wish.
@Singleton
class Contacts implements ImportType {
    private static final Column ACCOUNT = Column.required("account_ref", CellTypes.text(200));
    private static final Column KEY = Column.required("external_id", CellTypes.text(200));
    private static final Column NAME = Column.required("name", CellTypes.text(200));
    private static final Column TITLE = Column.optional("title", CellTypes.text(200));
    private static final Column DEPARTMENT = Column.optional("department", CellTypes.text(200));
    private static final Column LEVEL = Column.optional("level", CellTypes.integer(1, 5));
    private static final Column EMAIL = Column.optional("email", CellTypes.EMAIL);
    private static final Column PHONE = Column.optional("phone", CellTypes.text(200));
    private static final Column REPORTS_TO = Column.optional("reports_to_ref", CellTypes.text(200));

    private static final String ERASED =
            """
            exists (select from erased_contact_ref e
                    where e.source = :source and e.digest = sha256(convert_to(s."external_id", 'UTF8')))""";

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public List<Column> columns() {
        return List.of(ACCOUNT, KEY, NAME, TITLE, DEPARTMENT, LEVEL, EMAIL, PHONE, REPORTS_TO);
    }

    @Override
    public Merge merge() {
        return new TreeMerge(
                "contact",
                MergeLock.PEOPLE,
                "contact_ref",
                "contact_id",
                KEY,
                REPORTS_TO,
                "reports_to_id",
                List.of(
                        Assignment.of(NAME),
                        Assignment.of(TITLE),
                        Assignment.of(DEPARTMENT),
                        Assignment.of(LEVEL),
                        Assignment.of(EMAIL),
                        Assignment.of(PHONE)),
                new TreeMerge.Owner(ACCOUNT, ERASED));
    }
}
