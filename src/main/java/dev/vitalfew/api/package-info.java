/**
 * The HTTP conventions of the whole API, one class per convention: problems, pages and their
 * tokens, ETags, strict JSON, strict parameters, request ids, CSV. Features use these types;
 * nothing here knows a feature.
 */
@NullMarked
package dev.vitalfew.api;

import org.jspecify.annotations.NullMarked;
