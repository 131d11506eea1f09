package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.Coverage;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.network.Centrality;
import dev.vitalfew.scoring.network.Network;
import dev.vitalfew.scoring.network.Relationship;
import java.util.Map;

/// All that the rules say of the people of one account.
///
/// @param centralities by id
record MapFindings(
        Map<String, Centrality> centralities, Relationship relationship, Coverage coverage) {

    static MapFindings of(AccountNetwork network, Policy policy) {
        Network people = new Network(network.facts());
        return new MapFindings(
                people.centralities(),
                Relationship.of(people, policy.tieStrength(), policy.pervasiveness().contactDays()),
                policy.coverage().judge(network.coverageFacts()));
    }
}
