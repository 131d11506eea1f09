package dev.vitalfew;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Callers that start together.
public final class AtOnce {
    private AtOnce() {}

    /// What each of them got, in the order of their numbers.
    public static <T> List<T> call(int callers, IntFunction<T> work) {
        return call(callers, callers, work);
    }

    /// The same for more pieces of work than callers.
    public static <T> List<T> call(int callers, int pieces, IntFunction<T> work) {
        CountDownLatch start = new CountDownLatch(1);
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < pieces; i++) {
                int number = i;
                running.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return work.apply(number);
                                }));
            }
            start.countDown();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller failed", e.getCause());
        }
    }
}
