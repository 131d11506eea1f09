/**
 * Our own side: the sellers, whom they report to, and the keys they have elsewhere. What is
 * credited to a seller is asked through {@link dev.vitalfew.team.SellerFacts}.
 */
@NullMarked
package dev.vitalfew.team;

import org.jspecify.annotations.NullMarked;
