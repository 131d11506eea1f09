@NullMarked
package dev.vitalfew.scoring.survey;

import org.jspecify.annotations.NullMarked;
