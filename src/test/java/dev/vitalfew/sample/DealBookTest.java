package dev.vitalfew.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.sample.SampleDeal.Ending;
import dev.vitalfew.sample.SampleDeal.Move;
import dev.vitalfew.sample.SampleDeal.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The deals of the sample tell what they promise.
class DealBookTest {
    private static final FictionalCompany COMPANY = FictionalCompany.draw();
    private static final List<SampleDeal> DEALS = COMPANY.dealBook().deals();
    private static final LocalDate END = CustomerBase.LAST_DAY;

    @Test
    void areAboutFourHundredOverThreeYears() {
        assertEquals(397, DEALS.size());
        assertEquals(DEALS.size(), DEALS.stream().map(SampleDeal::externalId).distinct().count());
        assertEquals(4, DEALS.stream().map(deal -> deal.opened().getYear()).distinct().count());
        assertTrue(count(SampleDeal::isOpen) > 40, "some are open");
        assertTrue(count(deal -> ended(deal, "WON")) > 60, "many are won");
        assertTrue(count(deal -> ended(deal, "LOST")) > 80, "more are lost");
        assertTrue(count(deal -> ended(deal, "DROPPED")) > 20, "and some dropped");
    }

    @Test
    void haveHistoriesInOrder() {
        for (SampleDeal deal : DEALS) {
            LocalDate before = deal.opened();
            String stage = "";
            for (Move move : deal.moves()) {
                assertFalse(move.day().isBefore(before), deal.externalId());
                assertFalse(move.stage().equals(stage), deal.externalId());
                before = move.day();
                stage = move.stage();
            }
            Ending ending = deal.ending();
            assertTrue(ending == null || !ending.day().isBefore(before), deal.externalId());
            assertFalse(deal.touched().isAfter(END), deal.externalId());
            LocalDate told = deal.opened();
            for (Terms terms : deal.terms()) {
                assertFalse(terms.day().isBefore(told), deal.externalId());
                told = terms.day();
            }
        }
        assertTrue(count(deal -> deal.moves().size() > 6) > 5, "some go back and forth");
    }

    @Test
    void leaveAHoleInOnePipeline() {
        Object seller =
                COMPANY.salesForce().sellers().stream()
                        .filter(one -> one.name().equals(DealBook.SELLER_WITH_A_HOLE))
                        .findFirst()
                        .orElseThrow()
                        .id();
        List<String> open =
                DEALS.stream()
                        .filter(SampleDeal::isOpen)
                        .filter(deal -> deal.kind().seller().equals(seller))
                        .map(SampleDeal::stage)
                        .collect(Collectors.toList());

        assertTrue(open.size() >= 3, open::toString);
        assertFalse(open.contains("INVESTIGATED"));
    }

    @Test
    void standStillForMostOfAYear() {
        LocalDate longAgo = END.minusDays(200);

        assertTrue(
                count(
                                deal ->
                                        deal.isOpen()
                                                && deal.stage().equals("PROVEN")
                                                && deal.moves().getLast().day().isBefore(longAgo))
                        >= DealBook.STALLED);
    }

    @Test
    void loseTheLargestTenderAtTheEnd() {
        SampleDeal tender =
                DEALS.stream()
                        .filter(deal -> deal.kind().name().equals(DealBook.TENDER))
                        .findFirst()
                        .orElseThrow();

        assertEquals("CLOSING", tender.stage());
        assertTrue(ended(tender, "LOST"));
        assertEquals("AFTER_TENDER", tender.kind().entryTiming());
    }

    @Test
    void areWonMoreOftenWithAPlanAndEarly() {
        assertTrue(
                winRate(deal -> deal.kind().planned())
                        > winRate(deal -> !deal.kind().planned()) + .05);
        Predicate<SampleDeal> early = deal -> deal.kind().entryTiming().startsWith("BEFORE");
        assertTrue(winRate(early) > winRate(early.negate()));
    }

    private static double winRate(Predicate<SampleDeal> which) {
        double won = count(which.and(deal -> ended(deal, "WON")));
        return won / (won + count(which.and(deal -> ended(deal, "LOST"))));
    }

    private static boolean ended(SampleDeal deal, String outcome) {
        return deal.ending() != null && deal.ending().outcome().equals(outcome);
    }

    private static long count(Predicate<SampleDeal> which) {
        return DEALS.stream().filter(which).count();
    }
}
