package dev.vitalfew.engagement.rivals;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to the shares of rivals.
@Singleton
public class CompetitorShareService extends FactService<NewCompetitorShare, CompetitorShareView> {
    private static final int DECIMALS = 4;

    private final Wallets wallets;

    CompetitorShareService(FactStore store, Wallets wallets) {
        super(CompetitorShareView.TABLE, store);
        this.wallets = wallets;
    }

    @Override
    protected NewCompetitorShare settled(
            Place place, NewCompetitorShare wanted, @Nullable CompetitorShareView stored) {
        if (!Decimals.fits(wanted.share(), 1, DECIMALS)) {
            throw VALIDATION_FAILED.because("share: has up to %d decimals", DECIMALS).at("share");
        }
        LocalDate observed = Objects.requireNonNullElse(wanted.observedOn(), means().today());
        if (observed.isAfter(means().today())) {
            throw VALIDATION_FAILED.because("observedOn: is not in the future").at("observedOn");
        }
        NewCompetitorShare settled =
                new NewCompetitorShare(
                        wanted.productLine(),
                        wanted.rival(),
                        Decimals.plain(wanted.share()),
                        observed,
                        wanted.note());
        UUID replaced = stored == null ? null : stored.id();
        LocalDate full = wallets.of(place.account(), replaced).overfilledBy(settled);
        if (full != null) {
            throw VALIDATION_FAILED
                    .because("share: the rivals' shares of the line sum to more than 1 on %s", full)
                    .at("share");
        }
        return settled;
    }
}
