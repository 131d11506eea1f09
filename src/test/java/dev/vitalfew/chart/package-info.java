@NullMarked
package dev.vitalfew.chart;

import org.jspecify.annotations.NullMarked;
