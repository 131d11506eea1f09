/**
 * Our own side: the sellers, whom they report to, and the keys they have elsewhere. What is
 * credited to a seller is asked through {@link dev.vitalfew.team.SellerFacts}.
 *
 * <p>Packages below, each a room of its own over the sellers: `managers` (one interface to each
 * account), `members` (virtual and dedicated teams), `experts` (who can help), `briefings` (news
 * both ways), `standing` (the facts that parity and competence are judged by).
 */
@NullMarked
package dev.vitalfew.team;

import org.jspecify.annotations.NullMarked;
