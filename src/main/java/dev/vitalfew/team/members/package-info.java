/// Virtual teams (D 3.11): who works for an account beside its manager, with how much of their
/// time, and who of them sits at the customer's site (D 3.15).
@NullMarked
package dev.vitalfew.team.members;

import org.jspecify.annotations.NullMarked;
