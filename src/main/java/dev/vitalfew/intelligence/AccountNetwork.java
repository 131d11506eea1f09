package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.CoverageFacts;
import dev.vitalfew.scoring.StakeholderFacts;
import dev.vitalfew.scoring.network.Meeting;
import dev.vitalfew.scoring.network.NetworkFacts;
import dev.vitalfew.scoring.network.Person;
import dev.vitalfew.scoring.network.Place;
import dev.vitalfew.scoring.network.Tie;
import dev.vitalfew.stakeholder.DecisionRole;
import dev.vitalfew.stakeholder.TieKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The people of one account, those of us who know any of them, and all between them.
///
/// @param contacts by id
/// @param sellers names of those of us who have a tie or met somebody, by id
/// @param links ties and lines of reporting
/// @param meetings of the twelve months up to the day
/// @param declared cells in which somebody said that we have to be at home
/// @param gone people who are taken away to see what then
record AccountNetwork(
        LocalDate asOf,
        List<Contact> contacts,
        Map<String, String> sellers,
        List<Link> links,
        List<Meeting> meetings,
        Set<Place> declared,
        Set<String> gone) {
    AccountNetwork {
        contacts = List.copyOf(contacts);
        sellers = Map.copyOf(sellers);
        links = List.copyOf(links);
        meetings = List.copyOf(meetings);
        declared = Set.copyOf(declared);
        gone = Set.copyOf(gone);
    }

    /// @param role null where they have no part in anything
    /// @param lastMet when each of us met them last; under the empty id, meetings without a name of
    ///   ours
    record Contact(
            String id,
            String name,
            @Nullable String title,
            @Nullable String department,
            @Nullable Integer level,
            @Nullable Role role,
            Map<String, LocalDate> lastMet) {
        Contact {
            lastMet = Map.copyOf(lastMet);
        }
    }

    /// A part that a contact plays.
    record Role(
            StakeholderFacts facts,
            @Nullable DecisionRole decisionRole,
            @Nullable Integer influence) {}

    /// @param id null for a line of reporting, which is no tie of its own
    record Link(@Nullable UUID id, String from, String to, TieKind kind, BigDecimal weight) {}

    /// As if some people had left, with what they know and whom they met.
    AccountNetwork without(Set<String> ids) {
        return new AccountNetwork(asOf, contacts, sellers, links, meetings, declared, ids);
    }

    /// The contacts who are still there.
    List<Contact> present() {
        return contacts.stream().filter(one -> !gone.contains(one.id())).toList();
    }

    /// Those of us who have a tie, by id.
    List<String> tiedSellers() {
        return links.stream()
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .filter(sellers::containsKey)
                .distinct()
                .sorted()
                .toList();
    }

    /// Whether somebody is a node of the map.
    boolean knows(String id) {
        return tiedSellers().contains(id)
                || contacts.stream().anyMatch(contact -> contact.id().equals(id));
    }

    /// Of a contact or of one of us.
    String name(String id) {
        return contacts.stream()
                .filter(contact -> contact.id().equals(id))
                .map(Contact::name)
                .findFirst()
                .orElseGet(() -> sellers.getOrDefault(id, id));
    }

    NetworkFacts facts() {
        Stream<Person> theirs =
                contacts.stream()
                        .map(
                                one -> {
                                    Role role = one.role();
                                    return new Person(
                                            one.id(),
                                            false,
                                            one.level(),
                                            one.department(),
                                            role == null ? null : role.facts().stance(),
                                            role != null && role.facts().decidesOverMoney(),
                                            lastContactOn(one));
                                });
        Stream<Person> ours =
                tiedSellers().stream()
                        .map(id -> new Person(id, true, null, null, null, false, null));
        return new NetworkFacts(
                        asOf,
                        Stream.concat(theirs, ours).toList(),
                        links.stream()
                                .map(
                                        link ->
                                                new Tie(
                                                        link.from(),
                                                        link.to(),
                                                        link.weight().doubleValue()))
                                .toList(),
                        meetings,
                        declared)
                .without(gone);
    }

    CoverageFacts coverageFacts() {
        return new CoverageFacts(
                asOf,
                present().stream()
                        .map(
                                one -> {
                                    Role role = one.role();
                                    return role == null
                                            ? null
                                            : role.facts().lastContact(lastContactOn(one));
                                })
                        .filter(Objects::nonNull)
                        .toList());
    }

    /// Null where nobody who is still there met them.
    @Nullable LocalDate lastContactOn(Contact contact) {
        return contact.lastMet().entrySet().stream()
                .filter(met -> !gone.contains(met.getKey()))
                .map(Map.Entry::getValue)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
