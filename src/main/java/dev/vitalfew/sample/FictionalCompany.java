package dev.vitalfew.sample;

import java.util.ArrayList;
import java.util.List;

/// The whole sample. Kinds of facts come in the order in which their tables need each other.
record FictionalCompany(
        List<SampleAccount> accounts,
        SalesForce salesForce,
        OrderBook orderBook,
        CostBook costBook,
        CurrencyRates rates,
        Stakeholders stakeholders,
        CallBook callBook,
        NeedBook needBook,
        MarketBook marketBook,
        CareBook careBook,
        DealBook dealBook) {
    /// The namespace of all its references.
    static final String SOURCE = "sample";

    static FictionalCompany draw() {
        List<SampleAccount> accounts = CustomerBase.draw(Chance.of("accounts"));
        SalesForce salesForce = new SalesForce(Chance.of("sellers"));
        Stakeholders stakeholders =
                new Stakeholders(Stories.of(Chance.of("stakeholders"), accounts, salesForce));
        return new FictionalCompany(
                accounts,
                salesForce,
                new OrderBook(Chance.of("orders"), accounts, salesForce),
                new CostBook(Chance.of("costs"), accounts),
                new CurrencyRates(Chance.of("rates")),
                stakeholders,
                new CallBook(Chance.of("calls"), accounts, salesForce, stakeholders.accountIds()),
                new NeedBook(Chance.of("needs"), accounts),
                new MarketBook(Chance.of("market"), accounts),
                new CareBook(Chance.of("care"), accounts),
                new DealBook(Chance.of("deals"), accounts, salesForce));
    }

    List<SampleTable> tables(String reportingCurrency) {
        List<SampleTable> tables =
                new ArrayList<>(
                        List.of(
                                CustomerBase.table(accounts),
                                CustomerBase.references(accounts),
                                salesForce.table(),
                                salesForce.references(),
                                orderBook.table(),
                                orderBook.creditTable(),
                                costBook.table(),
                                rates.table(reportingCurrency)));
        tables.addAll(stakeholders.tables());
        tables.addAll(new DealTalk(stakeholders.stories()).tables());
        tables.add(callBook.table());
        tables.addAll(needBook.tables());
        tables.addAll(marketBook.tables());
        tables.addAll(careBook.tables());
        tables.addAll(new DealTables(dealBook.deals()).all());
        return tables;
    }
}
