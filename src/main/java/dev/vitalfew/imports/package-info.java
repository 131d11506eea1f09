/// Uploads of CSV and NDJSON into accounts and their ledger.
///
/// An upload is spooled to disk as it comes, checked through on the way, and run by one of two
/// workers: COPY into a temporary table, then one set-based merge. The transaction of the merge
/// also turns the job SUCCEEDED, on the condition that it still runs and still belongs to this
/// process; so a job that was declared dead can never land, and one that landed is never told as
/// failed.
///
/// Packages below: `reading` (bytes to rows of cells), `merging` (cells to rows of the database,
/// one class for each type).
@NullMarked
package dev.vitalfew.imports;

import org.jspecify.annotations.NullMarked;
