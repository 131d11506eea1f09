/// The people of one account as a network: who stands between whom, who leads to whom, on whom it
/// hangs. Plain Java like all of scoring; the maths of graphs is JGraphT's.
@NullMarked
package dev.vitalfew.scoring.network;

import org.jspecify.annotations.NullMarked;
