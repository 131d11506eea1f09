package dev.vitalfew.team.members;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Money;
import dev.vitalfew.api.Put;
import dev.vitalfew.team.members.DedicatedTeamRepository.Required;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to the teams at customers' sites.
@ApplicationScoped
public class DedicatedTeamService {
    private final AccountService accounts;
    private final DedicatedTeamRepository teams;
    private final MemberRepository members;
    private final Clock clock;

    DedicatedTeamService(
            AccountService accounts,
            DedicatedTeamRepository teams,
            MemberRepository members,
            Clock clock) {
        this.accounts = accounts;
        this.teams = teams;
        this.members = members;
        this.clock = clock;
    }

    /// Empty where nothing is required of a team.
    ///
    /// @param on the day; today where null
    @Transactional
    public Optional<DedicatedTeamView> find(UUID accountId, @Nullable LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return Optional.ofNullable(teams.required(accountId))
                .map(required -> view(accountId, required, day));
    }

    @Transactional
    public Put<DedicatedTeamView> put(UUID accountId, NewDedicatedTeam wanted, IfMatch expected) {
        if (!accounts.hold(accountId)) {
            return new Put.Missing<>();
        }
        Required stored = teams.required(accountId);
        if (stored != null && !expected.required().accepts(stored.version())) {
            return new Put.Stale<>(stored.version());
        }
        Required now = teams.put(accountId, wanted, clock.instant());
        DedicatedTeamView view = view(accountId, now, LocalDate.now(clock));
        return stored == null
                ? new Put.Created<>(view, now.version())
                : new Put.Replaced<>(view, now.version());
    }

    private DedicatedTeamView view(UUID accountId, Required required, LocalDate day) {
        List<MemberRow> present = members.dedicatedOn(accountId, day);
        List<DedicatedTeamView.Function> functions = new ArrayList<>();
        for (String function : required.functions()) {
            List<UUID> sellers =
                    present.stream()
                            .filter(member -> function.equalsIgnoreCase(member.content().role()))
                            .map(MemberRow::sellerId)
                            .distinct()
                            .toList();
            functions.add(new DedicatedTeamView.Function(function, !sellers.isEmpty(), sellers));
        }
        List<String> missing =
                functions.stream()
                        .filter(function -> !function.present())
                        .map(DedicatedTeamView.Function::function)
                        .toList();
        return new DedicatedTeamView(
                accountId,
                required.version(),
                day,
                required.site(),
                functions.size(),
                functions.size() - missing.size(),
                functions,
                missing,
                costs(present));
    }

    private static List<Money> costs(List<MemberRow> present) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (MemberRow member : present) {
            Money cost = member.content().yearlyCost();
            if (cost != null) {
                sums.merge(cost.currency(), cost.amount(), BigDecimal::add);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .toList();
    }
}
