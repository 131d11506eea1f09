package dev.vitalfew.sample;

import dev.vitalfew.sample.Behaviour.Period;
import dev.vitalfew.sample.CompanyNames.Named;
import dev.vitalfew.sample.SampleAccount.Part;
import dev.vitalfew.sample.SampleAccount.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The customers: 36 corporate groups, some of three levels, 140 companies on their own, and the
/// few whose story is worth finding.
final class CustomerBase {
    static final LocalDate FIRST_DAY = LocalDate.of(2023, 11, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

    private static final Period ALWAYS = new Period(FIRST_DAY, LAST_DAY);
    private static final int GROUPS = 36;
    private static final int ON_THEIR_OWN = 140;
    private static final double MEDIAN_SALES = 23_000;

    /// Deviation of the logarithm of sales; 1.5 makes the largest fifth hold about three quarters.
    private static final double SPREAD = 1.5;

    private final Chance chance;
    private final CompanyNames names;
    private final List<SampleAccount> accounts = new ArrayList<>();

    private CustomerBase(Chance chance) {
        this.chance = chance;
        this.names = new CompanyNames(chance);
    }

    static List<SampleAccount> draw(Chance chance) {
        CustomerBase base = new CustomerBase(chance);
        base.addCharacters();
        for (int i = 0; i < GROUPS; i++) {
            base.addGroup();
        }
        for (int i = 0; i < ON_THEIR_OWN; i++) {
            base.add(base.names.next(), null, Part.ORDINARY, base.ordinary(1));
        }
        return List.copyOf(base.accounts);
    }

    private void addCharacters() {
        add(names.next(), null, Part.LOSS_MAKING_GIANT, Behaviour.lossMakingGiant(ALWAYS));
        for (double sales : new double[] {640_000, 180_000, 90_000}) {
            Period untilSilence = new Period(FIRST_DAY, LAST_DAY.minusMonths(9));
            add(
                    names.next(),
                    null,
                    Part.FALLING_SILENT,
                    Behaviour.fallingSilent(sales, untilSilence));
        }
        repeat(8, Part.POOR_FIT, () -> Behaviour.poorFit(chance, ALWAYS));
        repeat(6, Part.GROWER, () -> Behaviour.grower(chance, ALWAYS));
        repeat(3, Part.RETURNS_ONLY, () -> Behaviour.neverBought(FIRST_DAY));
        repeat(9, Part.NEVER_BOUGHT, () -> Behaviour.neverBought(LAST_DAY.minusMonths(8)));
        repeat(4, Part.LOST, () -> lost(chance.between(10, 22)));
    }

    private void repeat(int times, Part part, java.util.function.Supplier<Behaviour> behaviour) {
        for (int i = 0; i < times; i++) {
            add(names.next(), null, part, behaviour.get());
        }
    }

    private void addGroup() {
        Named head = names.next();
        SampleAccount parent = add(head, null, Part.GROUP_PARENT, ordinary(1.6));
        int affiliates = chance.between(1, 3);
        for (int i = 0; i < affiliates; i++) {
            SampleAccount affiliate =
                    add(names.affiliate(head), parent.id(), Part.ORDINARY, ordinary(1.2));
            if (i == 0 && chance.happens(0.3)) {
                add(names.affiliate(head), affiliate.id(), Part.ORDINARY, ordinary(0.7));
            }
        }
    }

    private Behaviour ordinary(double scale) {
        double sales = Math.clamp(chance.lognormal(MEDIAN_SALES * scale, SPREAD), 600, 2_200_000);
        LocalDate first =
                chance.happens(0.7) ? FIRST_DAY : FIRST_DAY.plusDays(chance.between(30, 800));
        return Behaviour.ordinary(chance, sales, new Period(first, LAST_DAY));
    }

    private Behaviour lost(int monthsBeforeTheEnd) {
        double sales = chance.lognormal(MEDIAN_SALES * 2, 0.6);
        return Behaviour.ordinary(
                chance, sales, new Period(FIRST_DAY, LAST_DAY.minusMonths(monthsBeforeTheEnd)));
    }

    private SampleAccount add(Named named, @Nullable UUID parent, Part part, Behaviour behaviour) {
        int employees = (int) Math.clamp(chance.lognormal(240, 1.2), 4, 60_000);
        long revenue = 1_000L * employees * chance.between(120, 320);
        LocalDate since = behaviour.buys().first().minusDays(chance.between(1, 60));
        SampleAccount account =
                new SampleAccount(
                        chance.id(since),
                        "C-%04d".formatted(accounts.size() + 1),
                        new Profile(
                                named.name(),
                                named.industry(),
                                named.country(),
                                employees,
                                revenue),
                        parent,
                        part,
                        behaviour,
                        since);
        accounts.add(account);
        return account;
    }

    static SampleTable table(List<SampleAccount> accounts) {
        return SampleTable.of(
                "account",
                List.of(
                        "id",
                        "name",
                        "industry",
                        "country",
                        "employees",
                        "annual_revenue",
                        "annual_revenue_currency",
                        "parent_id",
                        "channel_role",
                        "status",
                        "classes",
                        "tags",
                        "created_at",
                        "updated_at"),
                accounts,
                account ->
                        java.util.Arrays.asList(
                                account.id(),
                                account.profile().name(),
                                account.profile().industry(),
                                account.profile().country(),
                                account.profile().employees(),
                                account.profile().annualRevenue(),
                                account.currency(),
                                account.parentId(),
                                null,
                                account.status(),
                                account.classes(),
                                List.of(),
                                account.since() + "T12:00Z",
                                account.since() + "T12:00Z"));
    }

    static SampleTable references(List<SampleAccount> accounts) {
        return SampleTable.of(
                "account_ref",
                List.of("source", "external_id", "account_id"),
                accounts,
                account -> List.of(FictionalCompany.SOURCE, account.externalId(), account.id()));
    }
}
