/**
 * Completes the generated OpenAPI contract by construction, so that an operation that follows the
 * conventions is documented whole: problems, headers, scopes, names, examples. What only the author
 * of an operation can say (what it does, what a member means) a test asks for.
 */
@NullMarked
package dev.vitalfew.api.contract;

import org.jspecify.annotations.NullMarked;
