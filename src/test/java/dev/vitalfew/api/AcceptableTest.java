package dev.vitalfew.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptableTest {
    private static final Set<String> OFFERED =
            new TreeSet<>(Set.of("application/json", "image/svg+xml", "text/csv"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            textBlock =
                    """
                    application/json                          > application/json
                    APPLICATION/JSON                          > application/json
                    text/csv;q=0.5, application/json;q=0.9    > application/json, text/csv
                    text/csv, application/json                > text/csv, application/json
                    text/csv; charset=bom                     > text/csv;charset=bom
                    application/json; charset=GBK             > application/json
                    application/*                             > application/json
                    */*                                       > */*
                    *                                         > */*
                    */*;q=0.1, text/csv;q=0.2                 > text/csv, */*
                    application/json;q=0, */*                 > image/svg+xml, text/csv
                    */*;q=0                                   > application/x-nothing
                    application/json;q=0                      > application/x-nothing
                    application/json;q=2                      > application/x-nothing
                    application/json;q=-1                     > application/x-nothing
                    application/json;q=abc                    > application/x-nothing
                    garbage                                   > application/x-nothing
                    a/b/c                                     > application/x-nothing
                    garbage, text/csv                         > text/csv
                    font/*                                    > application/x-nothing
                    ''                                        > */*
                    ' , '                                     > */*
                    """)
    void readsWeightsAndRangesAsRfc9110Does(String header, String accepted) {
        assertEquals(accepted, Acceptable.accepted(header, OFFERED));
    }
}
