@NullMarked
package dev.vitalfew.scoring.churn;

import org.jspecify.annotations.NullMarked;
