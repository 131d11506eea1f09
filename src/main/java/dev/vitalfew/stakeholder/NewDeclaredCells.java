package dev.vitalfew.stakeholder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// In which levels of departments we have to be at home.
@Schema(name = "NewDeclaredCells")
public record NewDeclaredCells(
        @NotNull
                @Size(max = 500)
                @Schema(
                        maxItems = 500,
                        description = "Those that count also while nobody is known there.")
                List<@Valid @NotNull DeclaredCell> cells) {
    private static final Comparator<DeclaredCell> FROM_THE_TOP =
            Comparator.comparing(DeclaredCell::level).thenComparing(DeclaredCell::department);

    /// Each once.
    List<DeclaredCell> cellList() {
        return cells.stream().distinct().sorted(FROM_THE_TOP).toList();
    }
}
