/**
 * Lifetime models (D 6.3): what the purchase days of a whole portfolio say about who is still
 * there, and what is to come. A model is a record of its parameters and answers for one account; a
 * fit finds the parameters by maximum likelihood, or says why it cannot.
 */
@NullMarked
package dev.vitalfew.scoring.lifetime;

import org.jspecify.annotations.NullMarked;
