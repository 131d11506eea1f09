package dev.vitalfew.account;

import static dev.vitalfew.api.ProblemCode.CONFLICT_STATE;
import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What became of the wish to merge a duplicate into an account.
public sealed interface MergeOutcome {
    /// The account has all of the duplicate; it may have had it before.
    record Merged(AccountView account) implements MergeOutcome {}

    record Missing(UUID id) implements MergeOutcome {}

    /// An import adds facts meanwhile.
    record Busy() implements MergeOutcome {}

    /// Both have facts under the same keys that say different things.
    record Clashing(List<AccountFacts.Clash> clashes) implements MergeOutcome {
        public Clashing {
            clashes = List.copyOf(clashes);
        }
    }

    /// Every outcome but the merge is a problem.
    default AccountView orProblem() {
        return switch (this) {
            case Merged(AccountView account) -> account;
            case Missing(UUID id) -> throw NOT_FOUND.because("no account %s", id);
            case Busy() ->
                    throw CONFLICT_STATE.because(
                            "an import is being merged; try again when it is done");
            case Clashing(List<AccountFacts.Clash> clashes) ->
                    throw CONFLICT_STATE
                            .because(
                                    "both accounts have facts under the same keys that differ; `conflicts` lists them. Make them equal, or remove one of each")
                            .with("conflicts", clashes.stream().map(MergeOutcome::listed).toList());
        };
    }

    private static Map<String, Object> listed(AccountFacts.Clash clash) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("what", clash.what());
        entry.putAll(clash.key());
        return entry;
    }
}
