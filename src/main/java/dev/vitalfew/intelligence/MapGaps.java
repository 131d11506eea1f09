package dev.vitalfew.intelligence;

import dev.vitalfew.api.Message;
import dev.vitalfew.intelligence.AccountNetwork.Contact;
import dev.vitalfew.intelligence.StakeholderMapView.Gap;
import dev.vitalfew.scoring.Coverage;
import dev.vitalfew.scoring.RedFlag;
import dev.vitalfew.scoring.network.Centrality;
import dev.vitalfew.scoring.network.Pervasiveness;
import dev.vitalfew.scoring.network.Relationship;
import dev.vitalfew.scoring.network.TieStrength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Lists what is missing in a relationship, or in danger: the gravest first.
final class MapGaps {
    /// Of five: whoever has as much is worth a way there.
    private static final int MUCH_INFLUENCE = 4;

    private final AccountNetwork network;
    private final Locale reader;
    private final List<Gap> gaps = new ArrayList<>();

    private MapGaps(AccountNetwork network, Locale reader) {
        this.network = network;
        this.reader = reader;
    }

    /// @param strong a tie is strong from so many points on
    static List<Gap> of(AccountNetwork network, MapFindings findings, int strong, Locale reader) {
        MapGaps gaps = new MapGaps(network, reader);
        gaps.addFlags(findings.coverage());
        gaps.addMoney(findings);
        gaps.addSingleThreads(findings.relationship(), strong);
        gaps.addUnreached(findings.relationship());
        gaps.addCells(findings.relationship().pervasiveness());
        return List.copyOf(gaps.gaps);
    }

    private void addFlags(Coverage coverage) {
        for (RedFlag flag : coverage.redFlags()) {
            List<UUID> people =
                    flag.evidence().stream()
                            .map(CoverageService::personOf)
                            .filter(Objects::nonNull)
                            .distinct()
                            .map(UUID::fromString)
                            .toList();
            gaps.add(
                    new Gap(
                            MapGapCode.valueOf(flag.code().name()),
                            CoverageWords.message(flag).in(reader),
                            flag.base(),
                            null,
                            null,
                            people));
        }
    }

    private void addMoney(MapFindings findings) {
        List<String> buyers =
                network.present().stream()
                        .filter(MapGaps::decidesOverMoney)
                        .map(Contact::id)
                        .toList();
        if (!buyers.isEmpty()
                && buyers.stream().noneMatch(findings.relationship().reached()::contains)) {
            add(MapGapCode.NO_WAY_TO_ECONOMIC_BUYER, MapWords.noWayToEconomicBuyer(), buyers);
        }
        for (Map.Entry<String, Centrality> one : findings.centralities().entrySet()) {
            if (one.getValue().cutsOffEconomicBuyer()) {
                add(
                        MapGapCode.HANGS_ON_ONE_PERSON,
                        MapWords.hangsOn(network.name(one.getKey())),
                        List.of(one.getKey()));
            }
        }
    }

    private static boolean decidesOverMoney(Contact contact) {
        AccountNetwork.Role role = contact.role();
        return role != null && role.facts().decidesOverMoney();
    }

    private void addSingleThreads(Relationship relationship, int strongFrom) {
        List<TieStrength> strong =
                relationship.strengths().stream().filter(tie -> tie.score() >= strongFrom).toList();
        if (Objects.equals(relationship.dependence().ours().busFactor(), 1)) {
            String seller = most(strong, TieStrength::seller);
            add(
                    MapGapCode.SINGLE_THREADED,
                    MapWords.singleSeller(network.name(seller)),
                    List.of(seller));
        }
        if (Objects.equals(relationship.dependence().theirs().busFactor(), 1)) {
            String contact = most(strong, TieStrength::contact);
            add(
                    MapGapCode.SINGLE_THREADED,
                    MapWords.singleContact(network.name(contact)),
                    List.of(contact));
        }
    }

    /// Who holds most of them; there is at least one.
    private static String most(List<TieStrength> strong, Function<TieStrength, String> holder) {
        return strong.stream()
                .collect(Collectors.groupingBy(holder, Collectors.counting()))
                .entrySet()
                .stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private void addUnreached(Relationship relationship) {
        for (Contact contact : network.present()) {
            AccountNetwork.Role role = contact.role();
            Integer influence = role == null ? null : role.influence();
            if (influence != null
                    && influence >= MUCH_INFLUENCE
                    && !relationship.reached().contains(contact.id())) {
                add(
                        MapGapCode.INFLUENTIAL_NOT_REACHED,
                        MapWords.notReached(contact.name()),
                        List.of(contact.id()));
            }
        }
    }

    private void addCells(Pervasiveness pervasiveness) {
        for (Pervasiveness.Cell cell : pervasiveness.uncovered()) {
            gaps.add(
                    new Gap(
                            MapGapCode.CELL_NOT_COVERED,
                            MapWords.notCovered(cell.level(), cell.department()).in(reader),
                            null,
                            cell.level(),
                            cell.department(),
                            List.of()));
        }
    }

    private void add(MapGapCode code, Message message, List<String> people) {
        gaps.add(
                new Gap(
                        code,
                        message.in(reader),
                        null,
                        null,
                        null,
                        people.stream().map(UUID::fromString).toList()));
    }
}
