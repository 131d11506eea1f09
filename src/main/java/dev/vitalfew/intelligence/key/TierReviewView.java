package dev.vitalfew.intelligence.key;

import dev.vitalfew.account.AccountTier;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a review did.
@Schema(name = "TierReview")
public record TierReviewView(
        @Schema(required = true, description = "The last day that was seen.") LocalDate asOf,
        @Schema(required = true, description = "The policy that decided.", examples = "1")
                int policyVersion,
        @Schema(required = true, description = "Accounts that were looked at.", examples = "120")
                int reviewed,
        @Schema(required = true, description = "Moved up.", examples = "3") int promoted,
        @Schema(required = true, description = "Moved down.", examples = "1") int demoted,
        @Schema(required = true, description = "The first thousand moves, by account.")
                List<Move> moves) {
    public TierReviewView {
        moves = List.copyOf(moves);
    }

    /// One account.
    @Schema(name = "ReviewedMove")
    public record Move(
            @Schema(required = true) UUID accountId,
            @Schema(required = true, description = "Where it was.") AccountTier from,
            @Schema(required = true, description = "Where it is now.") AccountTier to,
            @Schema(
                            required = true,
                            description = "Why, in words.",
                            examples = "the screens give 72, at least 60")
                    String reason) {}
}
