package dev.vitalfew.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.PublicData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// A real company's books, twice.
@QuarkusTest
class NorthwindImportTest {
    @Inject Stored stored;

    private final Uploads uploads = new Uploads();

    private String send(String type) throws IOException {
        return uploads.outcome(
                type,
                "",
                Files.readString(PublicData.file("northwind/import/%s.csv".formatted(type))));
    }

    @Test
    void landsWholeAndIsUnchangedTheSecondTime() throws IOException {
        assertEquals(
                "SUCCEEDED 91 read 91 inserted 0 updated 0 unchanged 0 rejected", send("accounts"));
        assertEquals(
                "SUCCEEDED 9 read 9 inserted 0 updated 0 unchanged 0 rejected", send("sellers"));
        assertEquals(
                "SUCCEEDED 2155 read 2155 inserted 0 updated 0 unchanged 0 rejected",
                send("purchases"));
        assertEquals(
                "SUCCEEDED 830 read 830 inserted 0 updated 0 unchanged 0 rejected", send("costs"));

        assertEquals(
                "SUCCEEDED 91 read 0 inserted 0 updated 91 unchanged 0 rejected", send("accounts"));
        assertEquals(
                "SUCCEEDED 9 read 0 inserted 0 updated 9 unchanged 0 rejected", send("sellers"));
        assertEquals(
                "SUCCEEDED 2155 read 0 inserted 0 updated 2155 unchanged 0 rejected",
                send("purchases"));
        assertEquals(
                "SUCCEEDED 830 read 0 inserted 0 updated 830 unchanged 0 rejected", send("costs"));
        assertEquals(
                "1265793.0395 1996-07-04 1998-05-06 89",
                stored.values(
                        "select concat_ws(' ', sum(amount), min(ordered_on), max(ordered_on), count(distinct account_id)) from purchase where source = ?",
                        uploads.source()));
        assertEquals(
                "64942.6900",
                stored.values("select sum(amount) from cost where source = ?", uploads.source()));
        assertEquals(
                "232890.8460",
                stored.values(
                        """
                        select sum(amount) from purchase p join seller s on s.id = p.seller_id
                        where p.source = ? and s.name like '%Peacock'""",
                        uploads.source()));
    }
}
