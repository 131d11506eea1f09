package dev.vitalfew.engagement.contracts;

import dev.vitalfew.api.Decimals;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How we gave way on one thing that was negotiated.
@Schema(name = "Concessions")
record Concessions(
        @Schema(required = true, description = "What was negotiated.") TermKind kind,
        @Schema(required = true, description = "How, round by round.") ConcessionPattern pattern,
        @Schema(required = true, description = "By how much in all.", examples = "3")
                BigDecimal total,
        @Schema(
                        required = true,
                        description =
                                "Whether to beware: GROWING concessions teach the customer to go on asking.")
                boolean warning) {

    static List<Concessions> of(List<ContractTerm> terms) {
        return terms.stream().map(Concessions::of).toList();
    }

    private static Concessions of(ContractTerm term) {
        ConcessionPattern pattern = ConcessionPattern.of(term.concessions());
        return new Concessions(
                term.kind(),
                pattern,
                Decimals.plain(
                        term.concessions().stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                pattern == ConcessionPattern.GROWING);
    }
}
