package dev.vitalfew.stakeholder;

import dev.vitalfew.Calls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// People at a customer made over the API, for the tests of all rooms.
public final class People {
    private People() {}

    /// The id of a new contact who has a name alone.
    public static String contact(String account, String name) {
        return contact(account, name, Map.of());
    }

    public static String contact(String account, String name, Map<String, ?> more) {
        Map<String, Object> contact = new HashMap<>(more);
        contact.put("name", name);
        return Calls.made("/v1/accounts/%s/contacts".formatted(account), contact);
    }

    public static String reporting(String account, String name, String boss) {
        return contact(account, name, Map.of("reportsToId", boss));
    }

    public static String unit(String account, String name) {
        return Calls.made("/v1/accounts/%s/org-units".formatted(account), Map.of("name", name));
    }

    public static String unit(String account, String name, String parent) {
        return Calls.made(
                "/v1/accounts/%s/org-units".formatted(account),
                Map.of("name", name, "parentId", parent));
    }

    public static Map<String, Object> tie(String from, String to, String kind) {
        return Map.of("from", from, "to", to, "kind", kind);
    }

    public static String tied(String account, String from, String to, String kind) {
        return Calls.made("/v1/accounts/%s/ties".formatted(account), tie(from, to, kind));
    }

    public static String deal(String account, String name) {
        return Calls.made("/v1/deals", Map.of("accountId", account, "name", name));
    }

    /// Gives a contact a role in a deal.
    public static void role(String deal, String contact, Map<String, ?> more) {
        give("/v1/deals/%s/stakeholders".formatted(deal), contact, more);
    }

    /// Gives a contact a role in all deals of the account.
    public static void defaultRole(String account, String contact, Map<String, ?> more) {
        give("/v1/accounts/%s/stakeholders".formatted(account), contact, more);
    }

    private static void give(String path, String contact, Map<String, ?> more) {
        Map<String, Object> role = new HashMap<>(more);
        role.put("contactId", contact);
        Calls.post(path, role).then().statusCode(201);
    }

    /// The id of a call with these contacts.
    public static String met(String account, String at, String... contacts) {
        return Calls.made(
                "/v1/accounts/%s/interactions".formatted(account),
                Map.of("kind", "CALL", "at", at, "contactIds", List.of(contacts)));
    }
}
