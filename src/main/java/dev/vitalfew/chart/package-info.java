/**
 * Pictures of portfolio answers as SVG. A chart is a pure function from the view that the JSON
 * answer shows to text: no fonts of this machine, no clock, no locale, so that equal data give
 * equal bytes. Colours, words, number formats and the escaping of data each have one place.
 */
@NullMarked
package dev.vitalfew.chart;

import org.jspecify.annotations.NullMarked;
