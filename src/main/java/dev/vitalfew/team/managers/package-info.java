/// One interface to the customer (D 3.10): who answers for an account, one at a time, with the
/// history of those before.
@NullMarked
package dev.vitalfew.team.managers;

import org.jspecify.annotations.NullMarked;
