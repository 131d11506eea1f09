/// The market around a customer: who has sold it what, what it could buy, and what changes there (D
/// 4.8, 5.4, 5.7).
@NullMarked
package dev.vitalfew.engagement.market;

import org.jspecify.annotations.NullMarked;
