package dev.vitalfew.team.members;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Money;
import dev.vitalfew.api.Put;
import dev.vitalfew.team.Period;
import dev.vitalfew.team.members.DedicatedTeamRepository.Required;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to the teams at customers' sites.
@ApplicationScoped
public class DedicatedTeamService {
    private static final BigDecimal DAYS_OF_YEAR = new BigDecimal(365);
    private static final int DECIMALS = 4;

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

    /// What the team cost in a period; empty where there is no such account.
    ///
    /// @param from the first day; a year before `to` where null
    /// @param to the first day after; tomorrow where null
    @Transactional
    public Optional<DedicatedCostView> cost(
            UUID accountId, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate end = to == null ? LocalDate.now(clock).plusDays(1) : to;
        LocalDate start = from == null ? end.minusYears(1) : from;
        new Period(start, end).requireSensible();
        if (!accounts.exists(accountId)) {
            return Optional.empty();
        }
        List<MemberRow> present = members.dedicatedIn(accountId, start, end);
        List<DedicatedCostView.Part> parts =
                present.stream().flatMap(member -> part(member, start, end).stream()).toList();
        return Optional.of(
                new DedicatedCostView(
                        accountId,
                        start,
                        end,
                        sums(parts.stream().map(DedicatedCostView.Part::cost).toList()),
                        parts,
                        present.size() - parts.size()));
    }

    private static Optional<DedicatedCostView.Part> part(
            MemberRow member, LocalDate start, LocalDate end) {
        Money yearly = member.content().yearlyCost();
        if (yearly == null) {
            return Optional.empty();
        }
        LocalDate first = member.from().isBefore(start) ? start : member.from();
        LocalDate last = member.to();
        LocalDate after = last == null || last.isAfter(end) ? end : last;
        long days = ChronoUnit.DAYS.between(first, after);
        BigDecimal cost =
                yearly.amount()
                        .multiply(BigDecimal.valueOf(days))
                        .divide(DAYS_OF_YEAR, DECIMALS, RoundingMode.HALF_UP);
        return Optional.of(
                new DedicatedCostView.Part(
                        member.id(),
                        member.sellerId(),
                        days,
                        yearly,
                        new Money(cost, yearly.currency())));
    }

    @Transactional
    public Put<DedicatedTeamView> put(UUID accountId, NewDedicatedTeam wanted, IfMatch expected) {
        if (!accounts.hold(accountId)) {
            return new Put.Missing<>();
        }
        Required stored = teams.required(accountId);
        @Nullable Long current = stored == null ? null : stored.version();
        if (!expected.acceptsPut(current)) {
            return new Put.Stale<>(current);
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
        return sums(
                present.stream()
                        .map(member -> member.content().yearlyCost())
                        .filter(Objects::nonNull)
                        .toList());
    }

    /// One for each currency.
    private static List<Money> sums(List<Money> amounts) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        amounts.forEach(one -> sums.merge(one.currency(), one.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .toList();
    }
}
