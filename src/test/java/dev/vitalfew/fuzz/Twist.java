package dev.vitalfew.fuzz;

import java.util.random.RandomGenerator;

/// Makes a request odd in one way.
@FunctionalInterface
interface Twist {
    /// False where the request has nothing that could be twisted so.
    boolean apply(Draft draft, RandomGenerator random);
}
