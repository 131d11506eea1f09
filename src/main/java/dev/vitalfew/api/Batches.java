package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.NOT_APPLIED;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Does the items of a batch in their order, in the caller's transaction, each seeing what those
/// before it did. An item that fails is taken back alone; in an atomic batch it takes all others
/// along.
@Singleton
public class Batches {
    private static final String BATCH = "batch";
    private static final String ITEM = "item";

    private final AgroalDataSource database;

    Batches(AgroalDataSource database) {
        this.database = database;
    }

    /// What the items are done with.
    ///
    /// @param work does one item; a problem that it throws is the outcome of the item
    /// @param forget drops what is held in memory: all of it is written, a batch would carry all
    ///   along, and what was taken back is not what the database has
    public record Worker<I>(Function<@Nullable I, BatchOutcome> work, Runnable forget) {}

    public <I> List<BatchOutcome> apply(List<@Nullable I> items, boolean atomic, Worker<I> worker) {
        savepoint(BATCH);
        List<BatchOutcome> outcomes = new ArrayList<>(items.size());
        for (I item : items) {
            outcomes.add(applied(item, worker));
        }
        if (atomic && outcomes.stream().anyMatch(BatchOutcome.Failed.class::isInstance)) {
            takeBack(BATCH);
            outcomes.replaceAll(Batches::undone);
        }
        return outcomes;
    }

    private <I> BatchOutcome applied(@Nullable I item, Worker<I> worker) {
        savepoint(ITEM);
        BatchOutcome outcome = attempted(item, worker);
        if (outcome instanceof BatchOutcome.Failed) {
            takeBack(ITEM);
        }
        Jdbc.update(database, "release savepoint " + ITEM);
        worker.forget().run();
        return outcome;
    }

    private static <I> BatchOutcome attempted(@Nullable I item, Worker<I> worker) {
        try {
            return worker.work().apply(item);
        } catch (Problem problem) {
            return new BatchOutcome.Failed(problem);
        }
    }

    private static BatchOutcome undone(BatchOutcome outcome) {
        return switch (outcome) {
            case BatchOutcome.Done _ ->
                    new BatchOutcome.Failed(
                            NOT_APPLIED.because(
                                    "another item of this atomic batch failed; nothing was changed"));
            case BatchOutcome.Failed failed -> failed;
        };
    }

    private void savepoint(String name) {
        Jdbc.update(database, "savepoint " + name);
    }

    private void takeBack(String name) {
        Jdbc.update(database, "rollback to savepoint " + name);
    }
}
