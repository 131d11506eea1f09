/// From rows of cells to rows of the database: what a cell may hold, COPY into a temporary table,
/// one set-based merge.
///
/// A new type of import is one class: its columns and how they stand in its table ([ImportType]).
/// The merges of one kind take turns by an advisory lock ([dev.vitalfew.api.MergeLock]), so that
/// two of them never write the same keys at once.
@NullMarked
package dev.vitalfew.imports.merging;

import org.jspecify.annotations.NullMarked;
