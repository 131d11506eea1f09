/// From rows of cells to rows of the database: what a cell may hold, COPY into a temporary table,
/// one set-based merge.
///
/// Two short ways spare most of that. The first facts of a source go straight into their table
/// ([FirstLoad]); of facts that come again, only those are staged that differ from what is stored
/// ([StoredRows]). Both give up where they cannot be sure, and then the long way has its turn.
///
/// A new type of import is one class: its columns and how they stand in its table ([ImportType]).
/// The merges of one kind take turns by an advisory lock ([dev.vitalfew.api.MergeLock]), so that
/// two of them never write the same keys at once.
@NullMarked
package dev.vitalfew.imports.merging;

import org.jspecify.annotations.NullMarked;
