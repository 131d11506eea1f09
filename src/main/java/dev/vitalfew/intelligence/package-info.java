/**
 * Answers that need several features at once: the portfolio's vital few, its base and its
 * concentration, and what a group of accounts brings together. It gathers facts by SQL that may
 * join across features, lets {@code scoring} judge them, and adds names only to what is shown.
 */
@NullMarked
package dev.vitalfew.intelligence;

import org.jspecify.annotations.NullMarked;
