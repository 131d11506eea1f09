package dev.vitalfew.api.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Members and parameters that mean the same wherever they stand. A description on the member
/// itself comes first.
final class Glossary {
    private static final String NEW = "New";
    private static final String ID = "id";
    private static final String ID_SUFFIX = "Id";

    private static final Map<String, Term> MEMBERS =
            Map.ofEntries(
                    term("id", "Identifies it for good; UUID version 7."),
                    term("version", "Grows by one with every change; the `ETag` says the same.", 3),
                    term("refs", "Its keys in other systems; no two resources share one."),
                    term("createdAt", "When it was made."),
                    term("updatedAt", "When it was changed last."),
                    term("recordedAt", "When it was entered here."),
                    term("startedAt", "When the work began; absent before."),
                    term("finishedAt", "When the work ended; absent before."),
                    term("items", "In the order of the list; at most `limit` of them."),
                    term(
                            "nextPageToken",
                            "What to send as `pageToken` for the next page; null on the last one.",
                            "eyJ2IjoxLCJrIjpbIjIwMjYtMTEtMDEiXX0.3q2-7w"),
                    term("count", "How many there are in all; only where asked for."),
                    term(
                            "policyVersion",
                            "The version of the scoring policy that shaped this answer.",
                            1),
                    term("asOf", "The moment of the answer: facts dated later are not seen."),
                    term("from", "First day that counts; absent where all do."),
                    term("to", "First day that counts no more; absent where all do."),
                    term("currency", "ISO 4217 alphabetic code.", "EUR"),
                    term("note", "Anything else, in words.", "Call again after the board has met"),
                    term("rank", "Place in the ranking, from 1.", 1),
                    term(
                            "unconverted",
                            "What stays out of the figures for want of an exchange rate, by currency."),
                    term(
                            "source",
                            "The system that it came from, a namespace of keys; `default` for what was entered here.",
                            "erp"),
                    term("externalId", "Its key in that system.", "K-1001"));

    private static final Map<String, Term> HEADERS =
            Map.ofEntries(
                    term(
                            "If-Match",
                            "The `ETag` that this write is based on; `*` for whatever is there.",
                            "\"3\""),
                    term(
                            "If-None-Match",
                            "The `ETag` that the caller has already; 304 if it is still the one.",
                            "\"3\""),
                    term(
                            "Accept-Language",
                            "The language of the texts: `en`, the usual one, or `zh`.",
                            "en"));

    /// Filters of lists that mean the same wherever they stand.
    private static final Map<String, Term> FILTERS =
            Map.ofEntries(
                    term("kind", "Of this kind."),
                    term("industry", "Accounts of this industry.", "Banking"),
                    term("country", "Accounts in this country, ISO 3166-1 alpha-2.", "DE"),
                    term("class", "Accounts that are this, among others."),
                    term("tier", "Accounts that get so much attention."),
                    term("status", "Where the accounts stand as customers."),
                    term("tag", "Accounts with this tag.", "pilot"),
                    term("source", "From this source."),
                    term("outcome", "With this outcome."),
                    term("stage", "In this stage."),
                    term("productLine", "Of this product line.", "Pumps"),
                    term("department", "Of this department.", "Purchasing"),
                    term(
                            "direction",
                            "Which way the news went: home (IN) or to the customer (OUT)."),
                    term("decisionRole", "With this part by the model of decision roles."),
                    term("influences", "With this part in the decision, among others."),
                    term("veto", "Who can, or cannot, say no alone."),
                    term("dedicated", "Who sit, or do not sit, at the customer's site."),
                    term("skill", "Who bring this skill.", "Mainframes"));

    private static final Map<String, Term> STEPS =
            Map.ofEntries(
                    term("source", "Namespace of the reference.", "erp"),
                    term("externalId", "The reference itself.", "K-1001"),
                    term("currency", "ISO 4217 alphabetic code.", "USD"),
                    term("date", "The day, `YYYY-MM-DD`.", "2026-10-31"));

    private record Term(String meaning, @Nullable Object example) {}

    private static Map.Entry<String, Term> term(String name, String meaning) {
        return Map.entry(name, new Term(meaning, null));
    }

    private static Map.Entry<String, Term> term(String name, String meaning, Object example) {
        return Map.entry(name, new Term(meaning, example));
    }

    /// A member of `Account`, `AccountPatch` or `AccountDocument` means what the same member of
    /// `NewAccount` means.
    static void describe(Schemas schemas) {
        schemas.named()
                .forEach(
                        (name, schema) -> {
                            Schema wish = schemas.named().get(NEW + Schemas.subject(name));
                            if (wish != null) {
                                inherit(schemas, schema, wish, Schemas.isPatch(name));
                            }
                        });
        schemas.forEach(schema -> Schemas.members(schema).forEach(Glossary::describe));
    }

    private static void inherit(Schemas schemas, Schema schema, Schema wish, boolean bounds) {
        Map<String, Schema> wishes = Schemas.members(wish);
        Schemas.members(schema)
                .forEach(
                        (name, member) -> {
                            Schema wished = wishes.get(name);
                            if (wished != null && isAlike(schemas, member, wished)) {
                                inherit(member, wished, bounds);
                            }
                        });
    }

    /// What is sent as a list of names may be answered as a list of objects.
    private static boolean isAlike(Schemas schemas, Schema member, Schema wish) {
        return isOfObjects(schemas, member) == isOfObjects(schemas, wish);
    }

    private static boolean isOfObjects(Schemas schemas, Schema list) {
        return list.getItems() != null && schemas.resolved(list.getItems()).getProperties() != null;
    }

    /// @param bounds whether the member obeys the same rules too: it does where it is sent
    private static void inherit(Schema member, Schema wish, boolean bounds) {
        if (member.getDescription() == null) {
            member.setDescription(wish.getDescription());
        }
        if (isEmpty(member.getExamples())) {
            member.setExamples(wish.getExamples());
        }
        if (bounds && member.getMinLength() == null && member.getMaxLength() == null) {
            member.setMinLength(wish.getMinLength());
            member.setMaxLength(wish.getMaxLength());
        }
        if (bounds && member.getPattern() == null) {
            member.setPattern(wish.getPattern());
        }
    }

    private static boolean isEmpty(@Nullable List<Object> examples) {
        return examples == null || examples.isEmpty();
    }

    private static void describe(String name, Schema member) {
        Term term = MEMBERS.get(name);
        if (member.getDescription() == null) {
            if (term != null) {
                member.setDescription(term.meaning());
            } else if (name.endsWith(ID_SUFFIX)) {
                member.setDescription("Id of the %s.".formatted(words(withoutSuffix(name))));
            }
        }
        if (term != null
                && term.example() != null
                && isLeaf(member)
                && isEmpty(member.getExamples())) {
            member.setExamples(List.of(term.example()));
        }
    }

    /// Text or a number that may be anything; a `source` of leads is one of a few.
    private static boolean isLeaf(Schema member) {
        return member.getEnumeration() == null
                && (Schemas.is(member, SchemaType.STRING)
                        || Schemas.is(member, SchemaType.INTEGER));
    }

    /// @param path where the parameter stands: `/v1/accounts/{id}`
    static void describe(Parameter parameter, String path) {
        Term term =
                switch (parameter.getIn()) {
                    case HEADER -> HEADERS.get(parameter.getName());
                    case PATH -> step(parameter.getName(), path);
                    case QUERY -> filter(parameter.getName());
                    case COOKIE -> null;
                };
        if (term == null) {
            return;
        }
        if (parameter.getDescription() == null) {
            parameter.setDescription(term.meaning());
        }
        if (parameter.getExample() == null && parameter.getExamples() == null) {
            Object example = term.example();
            parameter.setExample(
                    example != null && Schemas.is(parameter.getSchema(), SchemaType.ARRAY)
                            ? List.of(example)
                            : example);
        }
    }

    private static @Nullable Term filter(String name) {
        Term term = FILTERS.get(name);
        return term == null && name.endsWith(ID_SUFFIX)
                ? new Term("Of the %s with this id.".formatted(words(withoutSuffix(name))), null)
                : term;
    }

    private static @Nullable Term step(String name, String path) {
        if (name.equals(ID)) {
            return new Term("Id of the %s.".formatted(resourceBefore(name, path)), Examples.id(ID));
        }
        if (name.endsWith(ID_SUFFIX) && !STEPS.containsKey(name)) {
            return new Term(
                    "Id of the %s.".formatted(words(withoutSuffix(name))), Examples.id(name));
        }
        return STEPS.get(name);
    }

    /// `account` in `/v1/accounts/{id}`.
    private static String resourceBefore(String name, String path) {
        String before = path.substring(0, path.indexOf("/{" + name + "}"));
        String collection = before.substring(before.lastIndexOf('/') + 1).replace('-', ' ');
        return singular(collection);
    }

    private static String singular(String plural) {
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - "ies".length()) + "y";
        }
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    private static String withoutSuffix(String name) {
        return name.substring(0, name.length() - ID_SUFFIX.length());
    }

    /// `key account manager` of `keyAccountManager`.
    private static String words(String camelCase) {
        return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
