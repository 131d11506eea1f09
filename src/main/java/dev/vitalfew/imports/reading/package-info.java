/// From the bytes of an upload to rows of cells: which charset, which delimiter, which columns, and
/// where each row starts. Knows nothing of the database and nothing of what a cell means.
///
/// The CSV lexer is our own because two promises need one that goes on after a bad record: a row
/// that cannot be parsed or that is far too long is told by its line while the rows around it land,
/// and a field of any length costs no memory. FastCSV ends at the first bad record and buffers a
/// field whole; the tests hold our lexer against it.
@NullMarked
package dev.vitalfew.imports.reading;

import org.jspecify.annotations.NullMarked;
