package dev.vitalfew.intelligence.key;

import dev.vitalfew.api.Message;
import dev.vitalfew.scoring.key.GateState;
import dev.vitalfew.scoring.key.KeyDecision;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Why a step of the decision is passed or not.
final class FitWords {
    private FitWords() {}

    static Message gate(KeyDecision decision) {
        long passing =
                decision.gates().stream().filter(one -> one.state() != GateState.NOT_KEY).count();
        return Message.of("%d of %d product lines may be key", passing, decision.gates().size());
    }

    static Message criterion(int claims) {
        return claims == 0
                ? Message.of("no criterion has evidence")
                : Message.of("criteria with evidence: %d", claims);
    }

    static Message screens(KeyDecision decision, double threshold) {
        Double score = decision.screenScore();
        if (score == null) {
            return Message.of("no screen was judged");
        }
        return score >= threshold
                ? Message.of("the screens give %s, at least %s", rounded(score), rounded(threshold))
                : Message.of(
                        "the screens give %s, less than %s", rounded(score), rounded(threshold));
    }

    static String rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
