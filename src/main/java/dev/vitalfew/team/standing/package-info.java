/// How good our people are, and how we and a customer stand in the market: the facts that parity (D
/// 3.9) and competence (D 3.14) are judged by, which is done above.
@NullMarked
package dev.vitalfew.team.standing;

import org.jspecify.annotations.NullMarked;
