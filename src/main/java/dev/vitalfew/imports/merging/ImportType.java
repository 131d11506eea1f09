package dev.vitalfew.imports.merging;

import java.util.List;

/// Something that can be imported. To add one, write one class that says its columns and how they
/// merge.
public interface ImportType {
    /// As it stands in the path: `purchases`.
    String name();

    List<Column> columns();

    /// How its staged rows get into their table.
    Merge merge();
}
