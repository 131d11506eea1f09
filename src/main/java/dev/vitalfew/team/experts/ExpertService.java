package dev.vitalfew.team.experts;

import static dev.vitalfew.api.ProblemCode.CONFLICT_STATE;
import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.Change;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.api.Removal;
import dev.vitalfew.team.Period;
import dev.vitalfew.team.SellerService;
import dev.vitalfew.team.experts.ExpertMatches.Match;
import dev.vitalfew.team.experts.ExpertMatches.Reason;
import dev.vitalfew.team.experts.ExpertMatches.Unmatched;
import dev.vitalfew.team.experts.ExpertRepository.Candidate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to the expert directory.
@ApplicationScoped
public class ExpertService {
    private static final Comparator<Match> BEST_FIRST =
            Comparator.comparing(Match::available)
                    .thenComparingDouble(Match::share)
                    .thenComparing(Match::free)
                    .reversed()
                    .thenComparing(Match::expertId);

    private final ExpertRepository experts;
    private final People people;
    private final PageTokens tokens;
    private final Validator validator;
    private final Clock clock;

    ExpertService(
            ExpertRepository experts,
            People people,
            PageTokens tokens,
            Validator validator,
            Clock clock) {
        this.experts = experts;
        this.people = people;
        this.tokens = tokens;
        this.validator = validator;
        this.clock = clock;
    }

    /// Those whom experts and requests name.
    @ApplicationScoped
    static class People {
        private final SellerService sellers;
        private final AccountService accounts;

        People(SellerService sellers, AccountService accounts) {
            this.sellers = sellers;
            this.accounts = accounts;
        }

        void requireSeller(UUID id) {
            sellers.require(id, "sellerId");
        }

        void requireAccount(@Nullable UUID id) {
            if (id != null && !accounts.exists(id)) {
                throw REFERENCE_NOT_FOUND.because("accountId: no such account").at("accountId");
            }
        }
    }

    @Transactional
    public Page<ExpertView> list(ExpertQuery query, PageQuery page) {
        return experts.list(query, new ListSql.Paging(page, tokens));
    }

    @Transactional
    public Optional<ExpertView> find(UUID id) {
        return Optional.ofNullable(experts.view(id));
    }

    @Transactional
    public ExpertView add(NewExpert wanted) {
        people.requireSeller(wanted.sellerId());
        UUID id = experts.add(wanted, Skill.distinct(wanted.skills()), clock.instant());
        if (id == null) {
            throw CONFLICT_STATE
                    .because("sellerId: the seller is in the directory already; change that entry")
                    .at("sellerId");
        }
        return experts.written(id);
    }

    @Transactional
    public Change<ExpertView> update(UUID id, ExpertPatch patch, IfMatch expected) {
        ExpertView stored = experts.held(id);
        if (stored == null) {
            return new Change.Missing<>();
        }
        if (!expected.accepts(stored.version())) {
            return new Change.Stale<>(stored.version());
        }
        NewExpert wanted = patch.appliedTo(stored);
        Set<ConstraintViolation<NewExpert>> broken = validator.validate(wanted);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        if (wanted.equals(new NewExpert(stored.sellerId(), stored.skills(), stored.note()))) {
            return new Change.Done<>(stored);
        }
        experts.change(id, wanted, Skill.distinct(wanted.skills()), clock.instant());
        return new Change.Done<>(experts.written(id));
    }

    @Transactional
    public Removal remove(UUID id, IfMatch expected) {
        ExpertView stored = experts.held(id);
        if (stored == null) {
            return new Removal.Missing();
        }
        if (!expected.accepts(stored.version())) {
            return new Removal.Stale(stored.version());
        }
        experts.remove(id);
        return new Removal.Removed();
    }

    /// Who can help. What nobody can help with is kept, so that it can be seen what to hire or
    /// learn.
    @Transactional
    public ExpertMatches match(ExpertWish wish) {
        LocalDate from = wish.from() == null ? LocalDate.now(clock) : wish.from();
        new Period(from, wish.to()).requireSensible();
        people.requireAccount(wish.accountId());
        List<Skill> skills = Skill.distinct(wish.skills());
        List<Match> matches = new ArrayList<>();
        for (Candidate candidate : experts.candidates(skills, from, wish.to())) {
            matches.add(judge(candidate, skills, wish.allocation()));
        }
        matches.sort(BEST_FIRST);
        List<Unmatched> unmatched = new ArrayList<>();
        for (Skill skill : skills) {
            Reason reason = reasonWhyNobody(skill, matches);
            if (reason != null) {
                unmatched.add(new Unmatched(skill.name(), reason));
                experts.keep(wish, skill, reason, clock.instant());
            }
        }
        return new ExpertMatches(matches, unmatched);
    }

    private static Match judge(
            Candidate candidate, List<Skill> skills, @Nullable BigDecimal allocation) {
        List<String> matched =
                skills.stream()
                        .filter(skill -> candidate.skillKeys().contains(skill.key()))
                        .map(Skill::name)
                        .toList();
        boolean available =
                allocation == null
                        ? candidate.free().signum() > 0
                        : candidate.free().compareTo(allocation) >= 0;
        return new Match(
                candidate.id(),
                candidate.sellerId(),
                candidate.name(),
                matched,
                (double) matched.size() / skills.size(),
                candidate.free(),
                available);
    }

    /// Null where somebody has the skill and the time.
    private static @Nullable Reason reasonWhyNobody(Skill skill, List<Match> matches) {
        List<Match> able =
                matches.stream().filter(match -> match.matched().contains(skill.name())).toList();
        if (able.isEmpty()) {
            return Reason.NOBODY;
        }
        return able.stream().noneMatch(Match::available) ? Reason.NOBODY_FREE : null;
    }

    @Transactional
    public Page<OpenRequestView> openRequests(OpenRequestQuery query, PageQuery page) {
        return experts.openRequests(query, new ListSql.Paging(page, tokens));
    }
}
