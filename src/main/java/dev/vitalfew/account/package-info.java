/**
 * Who the customers are: accounts, the keys they have elsewhere, their groups and classes. The
 * ground that all other features stand on; what hangs on an account it asks through {@link
 * dev.vitalfew.account.AccountFacts}. A broken rule that only the database can tell (a key that is
 * taken, a parent that does not exist) leaves the service as a problem, so that the transaction is
 * undone with it.
 */
@NullMarked
package dev.vitalfew.account;

import org.jspecify.annotations.NullMarked;
