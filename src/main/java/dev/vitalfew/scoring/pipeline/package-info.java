/// The rules of the deal pipeline (D 4): is it full enough, where does it stall, what will it
/// bring. Counts and sums come in, judgements go out; who counts and sums is no matter here.
@NullMarked
package dev.vitalfew.scoring.pipeline;

import org.jspecify.annotations.NullMarked;
