package dev.vitalfew.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// What keeps a seller from being removed. Their competence goes with them.
@ApplicationScoped
class TeamOfSeller implements SellerFacts {
    private final TeamRepository team;

    TeamOfSeller(TeamRepository team) {
        this.team = team;
    }

    @Override
    public List<Tally> tally(UUID sellerId) {
        return List.of(
                tally("accounts managed", "account_manager", sellerId),
                tally("team memberships", "team_member", sellerId),
                tally("entries in the expert directory", "expert", sellerId),
                tally("briefings", "briefing", sellerId));
    }

    private Tally tally(String what, String table, UUID sellerId) {
        return new Tally(
                what,
                team.count(
                        "select count(*) from %s where seller_id = ?".formatted(table), sellerId));
    }
}
