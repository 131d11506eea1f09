/// Two-way briefings (D 3.12): what a customer told us, and what we told the customer.
@NullMarked
package dev.vitalfew.team.briefings;

import org.jspecify.annotations.NullMarked;
