/**
 * The application's entry; every feature lives in a package of its own below. Here is also the
 * front page of the contract, with its chapters in the order in which to read them.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Vitalfew",
                        version = "1.0.0",
                        summary =
                                "Account intelligence: which accounts are the vital few, and why.",
                        description =
                                """
                                Every operation follows the same conventions.

                                * **JSON** in camelCase, enumerations in UPPER_SNAKE, dates `YYYY-MM-DD`, instants RFC 3339 \
                                in UTC. Absent members are omitted, except `nextPageToken` and ratios without a base, \
                                which are null. Unknown members and parameters of a request are refused.
                                * **Growth**: members and values of enumerations may be added to answers. Ignore the \
                                members, and expect the values, that you do not know.
                                * **Problems** (`application/problem+json`, RFC 9457) answer from 400 on: `code` is for \
                                programs, `requestId` for support, `errors` name each invalid input.
                                * **Lists** come in pages of `limit` items; `nextPageToken` leads to the next page as \
                                `pageToken` with the same filters and sort. Several values of one filter are alternatives, \
                                filters narrow each other.
                                * **Versions**: the `ETag` of a resource goes as `If-Match` with every change of it, and \
                                as `If-None-Match` with reads that may answer 304.
                                * **Money** of a resource is a decimal string with its currency; analyses give numbers in \
                                the one `currency` that they name.
                                """),
        tags = {
            @Tag(
                    name = "Accounts",
                    description =
                            "Who the customers are: accounts, their keys elsewhere, their groups."),
            @Tag(
                    name = "Stakeholders",
                    description =
                            "The people at the customer: contacts, their parts in deals, ties, the map and its gaps."),
            @Tag(
                    name = "Team",
                    description =
                            "Our own side: sellers, key account managers, teams, experts, briefings."),
            @Tag(
                    name = "Deals",
                    description = "Each deal: its stages, its history, who decides over it."),
            @Tag(
                    name = "Pipeline",
                    description =
                            "All deals together: funnel, forecast, performance, leads and campaigns."),
            @Tag(name = "Engagement", description = "What happens between both sides."),
            @Tag(name = "Ledger", description = "Money facts: purchases, costs, exchange rates."),
            @Tag(
                    name = "Imports",
                    description = "Files of any length, row by row, all or nothing."),
            @Tag(
                    name = "Portfolio",
                    description = "Answers about all accounts: the vital few, the base, the risk."),
            @Tag(
                    name = "Scoring",
                    description = "The policies by which accounts and deals are judged."),
            @Tag(name = "Access", description = "API keys, and who did what."),
            @Tag(name = "Reference", description = "Words and codes that the answers use.")
        })
@NullMarked
package dev.vitalfew;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;
