/**
 * The rules, pure: facts in, verdicts out. Rules are records whose components are their parameters,
 * so that a policy can version them; nothing here reads a clock, a database or a file. The same
 * facts under the same policy always give the same answer, in whatever order they arrive. Missing
 * data is never zero: it is null, or says why there is no evidence.
 */
@NullMarked
package dev.vitalfew.scoring;

import org.jspecify.annotations.NullMarked;
