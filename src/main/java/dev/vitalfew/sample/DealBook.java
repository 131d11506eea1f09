package dev.vitalfew.sample;

import dev.vitalfew.sample.SampleDeal.Ending;
import dev.vitalfew.sample.SampleDeal.Kind;
import dev.vitalfew.sample.SampleDeal.Move;
import dev.vitalfew.sample.SampleDeal.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// About four hundred deals over three years. Planned ones and those to which we came early are won
/// more often. One seller has nobody under investigation, so nothing will follow what is proven
/// now; five deals of another have stood still for most of a year; and the largest tender was lost
/// at the very end, to which we had come after it was out, without a plan.
final class DealBook {
    static final int DEALS = 396;
    static final String SELLER_WITH_A_HOLE = "Martha Kühn";
    static final String TENDER = "National pumping programme, tender";
    static final int STALLED = 5;

    private static final List<String> STAGES =
            List.of("TARGETED", "CONTACTED", "INVESTIGATED", "PROVEN", "COMMITTING", "CLOSING");
    private static final double[] DAYS = {16, 22, 34, 38, 26, 16};
    private static final double[] GOES_ON = {.74, .76, .78, .8, .84, .86};
    private static final double FALLS_BACK = .06;
    private static final List<String> THINGS =
            List.of("Retrofit", "New line", "Frame contract", "Replacement", "Expansion", "Trial");
    private static final List<String> SOURCES =
            List.of("exhibition", "web", "referral", "association", "existing customer");
    private static final List<String> TIMINGS =
            List.of("BEFORE_NEED", "BEFORE_APPROVAL", "AFTER_APPROVAL", "AFTER_TENDER");
    private static final List<String> TRAITS =
            List.of("LONG", "DISTURBED", "RATIONAL", "WEIGHTY", "CONTESTED");
    private static final List<String> RIVALS =
            List.of("Hydrotec", "Norddruck", "Pompa Verde", "大江泵业");
    private static final List<String> WON_BY =
            List.of(
                    "best plan for their downtime",
                    "one face for all plants",
                    "proven in the trial");
    private static final List<String> LOST_BY =
            List.of("price", "their incumbent stayed", "budget went elsewhere", "we came too late");

    private final Chance chance;
    private final SalesForce salesForce;
    private final List<SampleDeal> deals = new ArrayList<>();

    DealBook(Chance chance, List<SampleAccount> accounts, SalesForce salesForce) {
        this.chance = chance;
        this.salesForce = salesForce;
        List<SampleAccount> customers =
                accounts.stream()
                        .filter(account -> account.part() != SampleAccount.Part.RETURNS_ONLY)
                        .toList();
        while (deals.size() < DEALS) {
            SampleDeal deal = drawn(chance.oneOf(customers));
            if (!fillsTheHole(deal)) {
                deals.add(deal);
            }
        }
        stall();
        deals.add(tender(customers.getFirst()));
    }

    List<SampleDeal> deals() {
        return List.copyOf(deals);
    }

    private boolean fillsTheHole(SampleDeal deal) {
        return deal.isOpen()
                && deal.stage().equals("INVESTIGATED")
                && deal.kind().seller().equals(seller(SELLER_WITH_A_HOLE));
    }

    private UUID seller(String name) {
        return salesForce.sellers().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private SampleDeal drawn(SampleAccount account) {
        LocalDate opened =
                chance.happens(.3)
                        ? CustomerBase.LAST_DAY.minusDays(chance.between(0, 200))
                        : CustomerBase.FIRST_DAY.plusDays(chance.between(0, 3 * 365 - 3));
        Kind kind = kind(account);
        List<Move> moves = new ArrayList<>();
        Ending ending = course(kind, opened, moves);
        return new SampleDeal(
                chance.id(opened),
                "O-%04d".formatted(deals.size() + 1),
                account,
                kind,
                List.copyOf(moves),
                terms(account, moves, ending),
                ending);
    }

    private Kind kind(SampleAccount account) {
        String line = chance.oneOf(Catalogue.PRODUCTS).line();
        List<String> traits = TRAITS.stream().filter(_ -> chance.happens(.18)).toList();
        List<String> rivals = RIVALS.stream().filter(_ -> chance.happens(.2)).toList();
        return new Kind(
                "%s: %s".formatted(chance.oneOf(THINGS), line.toLowerCase(Locale.ROOT)),
                salesForce.sellerOf(account).id(),
                line,
                chance.oneOf(SOURCES),
                chance.happens(.55),
                chance.happens(.5),
                chance.oneOf(TIMINGS),
                chance.happens(.7) ? "DIRECT" : chance.happens(.6) ? "CHANNEL" : "AGENCY",
                traits,
                rivals);
    }

    /// Adds the moves up to the last day; null where the deal is open then.
    private @Nullable Ending course(Kind kind, LocalDate opened, List<Move> moves) {
        LocalDate day = opened;
        int stage = chance.happens(.15) ? 1 : 0;
        moves.add(new Move(STAGES.get(stage), day, null));
        double better = (kind.planned() ? .05 : -.06) + (isEarly(kind) ? .04 : -.04);
        while (true) {
            day = day.plusDays(1 + Math.round(chance.lognormal(DAYS[stage], .6)));
            if (day.isAfter(CustomerBase.LAST_DAY)) {
                return null;
            }
            if (stage > 1 && chance.happens(FALLS_BACK)) {
                stage--;
                moves.add(new Move(STAGES.get(stage), day, "they changed their mind"));
                continue;
            }
            if (!chance.happens(GOES_ON[stage] + better)) {
                boolean lost = stage > 1 || chance.happens(.4);
                return new Ending(
                        lost ? "LOST" : "DROPPED", day, lost ? chance.oneOf(LOST_BY) : "no need");
            }
            if (stage == STAGES.size() - 1) {
                return new Ending("WON", day, chance.oneOf(WON_BY));
            }
            stage++;
            moves.add(new Move(STAGES.get(stage), day, null));
        }
    }

    private static boolean isEarly(Kind kind) {
        return kind.entryTiming().startsWith("BEFORE");
    }

    /// One in four is told anew on its way.
    private List<Terms> terms(SampleAccount account, List<Move> moves, @Nullable Ending ending) {
        LocalDate opened = moves.getFirst().day();
        double size = Math.clamp(account.behaviour().yearlySales() / 6, 4_000, 400_000);
        long amount = Math.max(1, Math.round(chance.lognormal(size, .7) / 500)) * 500;
        LocalDate expected = opened.plusDays(chance.between(90, 260));
        LocalDate last = ending == null ? CustomerBase.LAST_DAY : ending.day();
        List<Terms> terms = new ArrayList<>();
        terms.add(new Terms(opened, amount, null, expected));
        if (moves.size() > 2 && chance.happens(.25)) {
            long told = Math.max(500, Math.round(amount * chance.between(.6, 1.5) / 500) * 500);
            String probability =
                    chance.happens(.5) ? "0.%d5".formatted(chance.between(2, 8)) : null;
            LocalDate day = moves.get(1).day();
            terms.add(new Terms(day, told, probability, expected.plusDays(30)));
        }
        if (ending == null && terms.getLast().expected().isBefore(last) && chance.happens(.85)) {
            Terms before = terms.getLast();
            LocalDate day = moves.getLast().day();
            terms.add(
                    new Terms(
                            day,
                            before.amount(),
                            before.probability(),
                            last.plusDays(chance.between(10, 300))));
        }
        return List.copyOf(terms);
    }

    /// The newest proven deals stand where they stood at the end of the winter.
    private void stall() {
        LocalDate stopped = CustomerBase.LAST_DAY.minusDays(250);
        int stalled = 0;
        for (int i = 0; i < deals.size() && stalled < STALLED; i++) {
            SampleDeal deal = deals.get(i);
            if (deal.ending() == null
                    || deal.opened().isAfter(stopped.minusDays(200))
                    || deal.opened().isBefore(stopped.minusDays(330))) {
                continue;
            }
            List<Move> moves = new ArrayList<>();
            for (int stage = 0; stage <= STAGES.indexOf("PROVEN"); stage++) {
                LocalDate day = deal.opened().plusDays(stage * 40L);
                moves.add(new Move(STAGES.get(stage), day, null));
            }
            SampleDeal still = deal.with(List.copyOf(moves), null);
            deals.set(
                    i,
                    new SampleDeal(
                            still.id(),
                            still.externalId(),
                            still.account(),
                            still.kind(),
                            still.moves(),
                            List.of(
                                    new Terms(
                                            deal.opened(),
                                            deal.terms().getFirst().amount(),
                                            null,
                                            deal.opened().plusDays(200))),
                            null));
            stalled++;
        }
    }

    private SampleDeal tender(SampleAccount account) {
        LocalDate opened = CustomerBase.LAST_DAY.minusDays(210);
        int[] days = {0, 12, 41, 88, 131, 170};
        List<Move> moves = new ArrayList<>();
        for (int stage = 0; stage < STAGES.size(); stage++) {
            moves.add(new Move(STAGES.get(stage), opened.plusDays(days[stage]), null));
        }
        Kind kind =
                new Kind(
                        TENDER,
                        salesForce.sellerOf(account).id(),
                        "Pumps",
                        "web",
                        false,
                        false,
                        "AFTER_TENDER",
                        "DIRECT",
                        List.of("CONTESTED", "RATIONAL", "WEIGHTY"),
                        RIVALS);
        return new SampleDeal(
                chance.id(opened),
                "O-%04d".formatted(deals.size() + 1),
                account,
                kind,
                moves,
                List.of(
                        new Terms(opened, 2_400_000, null, opened.plusDays(190)),
                        new Terms(opened.plusDays(131), 2_400_000, "0.9", opened.plusDays(200))),
                new Ending(
                        "LOST",
                        opened.plusDays(198),
                        "second by points: the winner had written the specification with them"));
    }
}
