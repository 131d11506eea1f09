/// The people at the customer: contacts with their lines of reporting and units, ties among them
/// and to our sellers, and who plays which part in a deal.
///
/// Everything that names two of them at once names the account too, so that the database refuses
/// what leads across accounts. What a person knows of another feature hangs on them by foreign keys
/// that cascade: when a person is erased, nothing of them is left.
@NullMarked
package dev.vitalfew.stakeholder;

import org.jspecify.annotations.NullMarked;
