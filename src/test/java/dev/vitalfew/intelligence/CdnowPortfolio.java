package dev.vitalfew.intelligence;

import dev.vitalfew.Api;
import dev.vitalfew.PublicData;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/// The CDNOW sample as accounts that only the filter `source` finds.
final class CdnowPortfolio {
    static final String CUTOFF = "1997-09-30";
    static final int HORIZON = 273;

    final String source = "cdnow-" + UUID.randomUUID();

    /// A job that goes on is looked up until it has ended.
    static Response ended(Response answer) {
        String place = answer.header("Location");
        return isUnderWay(answer) ? endedAt(URI.create(place).getPath()) : answer;
    }

    static Response endedAt(String path) {
        Response last = Api.as("read").get(path);
        while (isUnderWay(last)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            last = Api.as("read").get(path);
        }
        return last;
    }

    private static boolean isUnderWay(Response answer) {
        return List.of("QUEUED", "RUNNING").contains(String.valueOf(answer.<Object>path("state")));
    }

    static CdnowPortfolio imported() {
        CdnowPortfolio portfolio = new CdnowPortfolio();
        StringBuilder csv =
                new StringBuilder("account_ref,order_no,ordered_on,quantity,amount,currency\n");
        List<String> lines = PublicData.lines("cdnow_sample/CDNOW_sample.txt");
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).trim().split(" +", -1);
            LocalDate day = LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE);
            csv.append(String.join(",", cells[0], "O" + i, day.toString(), cells[3], cells[4]))
                    .append(",EUR\n");
        }
        Api.asAdmin()
                .contentType("text/csv")
                .body(csv.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(
                        "/v1/imports/purchases?createAccounts=true&wait=25&source="
                                + portfolio.source)
                .then()
                .statusCode(200)
                .body("rows.inserted", org.hamcrest.Matchers.is(6_919));
        return portfolio;
    }
}
