/// A seeded fuzzer of our own: it reads the contract alone, sends requests that are almost right to
/// every operation of a running server, and judges the answers. It knows nothing of the code
/// behind.
@NullMarked
package dev.vitalfew.fuzz;

import org.jspecify.annotations.NullMarked;
