package dev.vitalfew.team;

import dev.vitalfew.account.AccountFacts;
import dev.vitalfew.api.MergeLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class TeamOfAccount implements AccountFacts {
    private final TeamRepository team;

    TeamOfAccount(TeamRepository team) {
        this.team = team;
    }

    /// What only says how the account is served goes with it unasked: the functions of its team,
    /// its standing, and requests for experts.
    @Override
    public List<Tally> tally(UUID accountId) {
        return List.of(
                new Tally(
                        "managers",
                        team.count(
                                "select count(*) from account_manager where account_id = ?",
                                accountId)),
                new Tally(
                        "team members",
                        team.count(
                                "select count(*) from team_member where account_id = ?",
                                accountId)),
                new Tally(
                        "briefings",
                        team.count(
                                "select count(*) from briefing where account_id = ?", accountId)));
    }

    @Override
    public void removeAll(UUID accountId) {
        team.removeAllOf(accountId);
    }

    @Override
    public Set<MergeLock> addedUnder() {
        return Set.of();
    }

    @Override
    public List<Clash> clashes(UUID duplicateId, UUID accountId) {
        return team.clashes(duplicateId, accountId);
    }

    @Override
    public void moveAll(UUID duplicateId, UUID accountId, Instant now) {
        team.moveAll(duplicateId, accountId, now);
    }
}
