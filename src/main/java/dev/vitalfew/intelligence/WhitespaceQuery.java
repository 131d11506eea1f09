package dev.vitalfew.intelligence;

import dev.vitalfew.api.Text;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Which cells of the grid are shown.
public record WhitespaceQuery(
        @QueryParam("state") @Parameter(description = "Cells in one of these states.")
                List<CellState> state,
        @QueryParam("productLine") @Parameter(description = "Columns of the grid.")
                List<String> productLine) {
    public WhitespaceQuery {
        state = List.copyOf(state);
        productLine = productLine.stream().map(Text::normalised).toList();
    }
}
