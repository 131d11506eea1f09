package dev.vitalfew.intelligence;

import dev.vitalfew.intelligence.AccountNetwork.Contact;
import dev.vitalfew.intelligence.AccountNetwork.Link;
import dev.vitalfew.intelligence.AccountNetwork.Role;
import dev.vitalfew.intelligence.StakeholderMapView.BusFactor;
import dev.vitalfew.intelligence.StakeholderMapView.Cell;
import dev.vitalfew.intelligence.StakeholderMapView.Dependences;
import dev.vitalfew.intelligence.StakeholderMapView.Edge;
import dev.vitalfew.intelligence.StakeholderMapView.Grid;
import dev.vitalfew.intelligence.StakeholderMapView.MapCoverage;
import dev.vitalfew.intelligence.StakeholderMapView.Node;
import dev.vitalfew.intelligence.StakeholderMapView.Share;
import dev.vitalfew.intelligence.StakeholderMapView.Strength;
import dev.vitalfew.scoring.Coverage;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.network.Centrality;
import dev.vitalfew.scoring.network.Dependence;
import dev.vitalfew.scoring.network.Pervasiveness;
import dev.vitalfew.scoring.network.TieStrength;
import dev.vitalfew.stakeholder.PersonKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns what the rules found into what callers see.
final class StakeholderMaps {
    private static final Centrality NONE = new Centrality(0, 0, 0, false, false);

    private final AccountNetwork network;
    private final MapFindings findings;
    private final Policy policy;

    StakeholderMaps(AccountNetwork network, MapFindings findings, Policy policy) {
        this.network = network;
        this.findings = findings;
        this.policy = policy;
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        network.present().forEach(contact -> nodes.add(node(contact)));
        network.tiedSellers().forEach(seller -> nodes.add(seller(seller)));
        nodes.sort(Comparator.comparing(node -> node.id().toString()));
        return nodes;
    }

    private Node node(Contact contact) {
        Role role = contact.role();
        Centrality centrality = findings.centralities().getOrDefault(contact.id(), NONE);
        return new Node(
                UUID.fromString(contact.id()),
                PersonKind.CONTACT,
                contact.name(),
                contact.title(),
                contact.department(),
                contact.level(),
                role == null ? List.of() : role.facts().influences().stream().sorted().toList(),
                role == null ? null : role.decisionRole(),
                role == null ? null : role.facts().stance(),
                role == null ? null : role.influence(),
                role != null && role.facts().veto(),
                findings.relationship().reached().contains(contact.id()),
                network.lastContactOn(contact),
                centrality.betweenness(),
                centrality.betweennessNormalised(),
                centrality.pageRank(),
                centrality.articulation(),
                centrality.cutsOffEconomicBuyer());
    }

    private Node seller(String id) {
        Centrality centrality = findings.centralities().getOrDefault(id, NONE);
        return new Node(
                UUID.fromString(id),
                PersonKind.SELLER,
                network.sellers().getOrDefault(id, id),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                false,
                true,
                null,
                centrality.betweenness(),
                centrality.betweennessNormalised(),
                centrality.pageRank(),
                centrality.articulation(),
                centrality.cutsOffEconomicBuyer());
    }

    List<Edge> edges() {
        Map<List<String>, TieStrength> strengths = new HashMap<>();
        for (TieStrength one : findings.relationship().strengths()) {
            strengths.put(List.of(one.seller(), one.contact()), one);
            strengths.put(List.of(one.contact(), one.seller()), one);
        }
        return network.links().stream()
                .sorted(
                        Comparator.comparing(Link::from)
                                .thenComparing(Link::to)
                                .thenComparing(Link::kind))
                .map(link -> edge(link, strengths.get(List.of(link.from(), link.to()))))
                .toList();
    }

    private Edge edge(Link link, @Nullable TieStrength strength) {
        return new Edge(
                link.id(),
                UUID.fromString(link.from()),
                UUID.fromString(link.to()),
                link.kind(),
                Figures.plain(link.weight()),
                strength == null
                        ? null
                        : new Strength(
                                strength.score(),
                                strength.score() >= policy.tieStrength().strongFrom(),
                                strength.coverage(),
                                strength.findings().stream().map(ContributionView::of).toList()));
    }

    MapCoverage coverage() {
        Coverage coverage = findings.coverage();
        return new MapCoverage(
                coverage.fraction(), coverage.risk(), CoverageService.bases(coverage));
    }

    Grid grid() {
        Pervasiveness found = findings.relationship().pervasiveness();
        return new Grid(
                found.fraction(),
                found.covered(),
                found.relevant(),
                found.cells().stream()
                        .map(
                                cell ->
                                        new Cell(
                                                cell.level(),
                                                cell.department(),
                                                cell.contacts(),
                                                cell.known(),
                                                cell.covered()))
                        .toList(),
                found.unplaced());
    }

    Dependences dependence() {
        Dependence found = findings.relationship().dependence();
        return new Dependences(share(found.ours()), share(found.theirs()));
    }

    private Share share(Dependence.Side side) {
        String top = side.topId();
        return new Share(
                top == null ? null : UUID.fromString(top),
                top == null ? null : network.name(top),
                side.topInteractions(),
                side.interactions(),
                side.share());
    }

    BusFactor busFactor() {
        Dependence found = findings.relationship().dependence();
        return new BusFactor(
                found.ours().busFactor(), found.theirs().busFactor(), found.ours().strongTies());
    }
}
