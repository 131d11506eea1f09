/**
 * Who is about to leave, and why: explainable points (D 6.2). Each rule looks at one signal; what
 * nobody recorded is no evidence, and neither raises nor lowers the score.
 */
@NullMarked
package dev.vitalfew.scoring.churn;

import org.jspecify.annotations.NullMarked;
