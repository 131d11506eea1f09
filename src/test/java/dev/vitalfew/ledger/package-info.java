@NullMarked
package dev.vitalfew.ledger;

import org.jspecify.annotations.NullMarked;
