/**
 * Money facts: purchases with the sellers they are credited to, costs, and the rates that bring
 * currencies together. Purchases and costs have no foreign key to their account, since a check per
 * row costs more than the insert itself on a million lines: whoever adds a single fact locks its
 * account's row, merges hold {@link dev.vitalfew.api.MergeLock}, and the removal of an account
 * keeps both out.
 */
@NullMarked
package dev.vitalfew.ledger;

import org.jspecify.annotations.NullMarked;
