/**
 * Who may call: API keys with scopes and bearer tokens of a configured issuer. One mechanism
 * dispatches by the look of the token; operations name the scope they need as a role.
 */
@NullMarked
package dev.vitalfew.security;

import org.jspecify.annotations.NullMarked;
