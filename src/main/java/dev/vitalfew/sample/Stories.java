package dev.vitalfew.sample;

import java.util.List;
import java.util.function.Predicate;

/// Four deals whose buying centres are worth a look: one that is covered, one that hangs on a
/// single person, one with a veto against us, one in which nobody is known who decides over the
/// money.
///
/// Their scripts have a line for each fact: who there is (key, name, title, department, level, whom
/// they report to), the part that they play (influences, place in the group, stance, influence,
/// veto, what they win, the three tests of a coach), who is tied to whom (`us` is the seller), when
/// we met, and what coaches did. `-` is nothing.
final class Stories {
    static final double LARGE = 400_000;

    private static final String COVERED =
            """
            deal     | Cooling water station, retrofit | 260000 | 2026-03-02 | 2027-02-26
            stage    | TARGETED@2026-03-02 CONTACTED@2026-03-19 INVESTIGATED@2026-05-11 PROVEN@2026-08-24
            person   | ceo  | Henrike Solbakk   | Chief executive         | Management  | 1 | -
            person   | cfo  | Tobias Renwick    | Chief financial officer | Finance     | 1 | ceo
            person   | ops  | Marisol Etxea     | Head of operations      | Operations  | 2 | ceo
            person   | eng  | Jörg Wandraschek  | Head of engineering     | Engineering | 2 | ops
            person   | buy  | Aurélie Castain   | Purchasing manager      | Purchasing  | 3 | cfo
            person   | site | Nkechi Adeyemo    | Site manager            | Operations  | 3 | ops
            person   | main | Lukas Brandstetter | Maintenance engineer   | Operations  | 4 | site
            person   | plan | 陈一鸣              | Process engineer        | Engineering | 4 | eng
            role     | cfo  | ECONOMIC  | TOP_OFFICER | 1 | 5 | -    | PROFIT 2.1 points of margin from less downtime | -
            role     | ceo  | -         | DECISION_MAKER | 1 | 5 | - | PROFIT a second station at the same staff | -
            role     | eng  | TECHNICAL | GATEKEEPER  | 1 | 4 | veto | RISK the same seals as on the proven line | -
            role     | buy  | TECHNICAL | GATEKEEPER  | 0 | 3 | -    | EASE one frame contract | -
            role     | site | USER      | MANAGER     | 2 | 3 | -    | EASE no night shifts for repairs | -
            role     | main | USER      | END_USER    | 1 | 2 | -    | EASE parts within a day | -
            role     | ops  | COACH     | INFLUENCER  | 2 | 4 | -    | STATUS the first plant without leaks | +++
            tie      | us   | ops  | KNOWS      | 5
            tie      | us   | cfo  | KNOWS      | 2
            tie      | us   | eng  | KNOWS      | 3
            tie      | us   | site | KNOWS      | 4
            tie      | ops  | cfo  | INTRODUCED | 1
            tie      | ops  | ceo  | INFLUENCES | 4
            tie      | ops  | eng  | INFLUENCES | 3
            tie      | eng  | buy  | INFLUENCES | 2
            tie      | plan | eng  | INFLUENCES | 1
            tie      | cfo  | ceo  | INFLUENCES | 3
            tie      | site | main | KNOWS      | 2
            met      | 2026-04-14 | VISIT   | ADVANCE      | ops,site     | Walked the station; wants the downtime figures by May. | Sends the downtime figures | 2026-05-04
            met      | 2026-06-09 | MEETING | ADVANCE      | eng,plan     | Seals and materials agreed for the trial. | Frees one pump for a trial | 2026-07-01
            met      | 2026-08-20 | VISIT   | ADVANCE      | ops,eng,main | Trial ended without a leak. | Writes the trial report | 2026-09-04
            met      | 2026-09-24 | MEETING | ADVANCE      | cfo,ops      | Went through the case; the board sees it in December. | Puts the case on the board's agenda | 2026-12-11
            met      | 2026-10-13 | CALL    | CONTINUATION | buy          | Terms of the frame contract.
            met      | 2026-10-21 | VISIT   | ADVANCE      | eng,site     | Dates of the cut-over. | Names the week of the cut-over | 2026-11-06
            coaching | ops  | GUIDES_POSITIONING  | 2026-09-17 | Bring the downtime in money, not in hours.
            coaching | ops  | CONFIRMS_INFLUENCES | 2026-10-15 | The chief executive signs what finance supports.
            objection | PRICE     | buy  | 2026-09-24 | ANSWERED | Dearer than two single pumps | Shown over ten years of energy | 2026-10-13
            objection | TECHNICAL | eng  | 2026-05-18 | ACCEPTED | No proof for hot water        | Trial on one pump              | 2026-08-20
            approval  | Investment board        | Group    | PENDING | -
            approval  | Works council           | Site     | GIVEN   | 2026-09-30
            signal    | ASKS_DELIVERY   | site | 2026-10-26 | How soon after the order could the cut-over be?
            signal    | INVOLVES_OTHERS | ops  | 2026-10-29 | Has invited the planner of the plant to the next meeting.
            """;

    private static final String SINGLE_THREADED =
            """
            deal     | Filter line, second stage | 480000 | 2026-05-04 | 2027-03-31
            stage    | TARGETED@2026-05-04 CONTACTED@2026-05-04 INVESTIGATED@2026-07-13
            person   | tec  | Gideon Marlowe  | Technical director | Engineering | 2 | md
            person   | md   | Philippa Dray   | Managing director  | Management  | 1 | -
            person   | fin  | Osman Tekeli    | Head of finance    | Finance     | 2 | md
            person   | lab  | Yuki Harmon     | Laboratory manager | Quality     | 3 | tec
            role     | tec  | TECHNICAL COACH | MANAGER | 2 | 4 | - | STATUS his own design gets built | -++
            role     | md   | ECONOMIC  | TOP_OFFICER | - | 5 | - | - | -
            role     | lab  | USER      | END_USER    | - | 2 | - | - | -
            tie      | us   | tec | KNOWS      | 5
            tie      | tec  | md  | INFLUENCES | 3
            tie      | tec  | lab | KNOWS      | 2
            tie      | md   | fin | INFLUENCES | 3
            met      | 2026-05-19 | VISIT | ADVANCE      | tec | Sketch of the second stage. | Gives us the flow data | 2026-06-12
            met      | 2026-06-23 | CALL  | CONTINUATION | tec | -
            met      | 2026-08-05 | VISIT | ADVANCE      | tec | Layout frozen; he will take it upstairs himself. | Asks his managing director for the money | 2026-09-11
            met      | 2026-09-15 | CALL  | CONTINUATION | tec | Still with his managing director.
            met      | 2026-10-20 | CALL  | CONTINUATION | tec | No date yet.
            coaching | tec  | INFORMATION | 2026-08-05 | Budget is in next year's plan.
            objection | TIME | tec | 2026-09-15 | OPEN | Not before the budget is through | - | -
            """;

    private static final String HOSTILE_VETO =
            """
            deal     | Standard pumps for all plants | 2100000 | 2025-11-17 | 2026-12-18
            stage    | TARGETED@2025-11-17 CONTACTED@2025-12-08 INVESTIGATED@2026-02-16 PROVEN@2026-06-01 COMMITTING@2026-09-07
            person   | coo  | Ricarda Thalheim | Chief operating officer | Operations  | 1 | -
            person   | vp   | Sandro Belmonte  | Vice president plants   | Operations  | 2 | coo
            person   | std  | Cornelius Vaas   | Head of standards       | Engineering | 2 | coo
            person   | pur  | Dorota Wilk      | Category buyer          | Purchasing  | 3 | vp
            person   | shift | Benno Achterberg | Shift supervisor       | Operations  | 4 | vp
            role     | coo  | ECONOMIC  | TOP_OFFICER | 1 | 5 | -    | PROFIT one spare part store instead of nine | -
            role     | std  | TECHNICAL | GATEKEEPER  | -2 | 5 | veto | - | -
            role     | pur  | TECHNICAL | GATEKEEPER  | 0 | 3 | -    | EASE fewer orders | -
            role     | shift | USER     | END_USER    | 2 | 2 | -    | EASE quick repairs | -
            role     | vp   | COACH     | MANAGER     | 2 | 4 | -    | STATUS his programme | +++
            tie      | us   | vp   | KNOWS      | 4
            tie      | us   | coo  | KNOWS      | 2
            tie      | us   | pur  | KNOWS      | 2
            tie      | vp   | coo  | INFLUENCES | 4
            tie      | std  | coo  | INFLUENCES | 4
            tie      | vp   | pur  | INFLUENCES | 3
            tie      | shift | vp  | KNOWS      | 1
            met      | 2026-06-24 | MEETING | ADVANCE      | coo,vp   | Savings accepted in principle. | Opens the spare part lists of all plants | 2026-07-17
            met      | 2026-07-15 | MEETING | NO_SALE      | std      | Will not have a second standard beside his own.
            met      | 2026-09-08 | VISIT   | ADVANCE      | vp,shift | Two plants want to begin. | Names the two plants | 2026-09-25
            met      | 2026-10-06 | MEETING | CONTINUATION | coo,vp   | Wants engineering on board first.
            met      | 2026-10-27 | CALL    | CONTINUATION | pur      | Ready to order once standards agree.
            coaching | vp   | CONFIRMS_INFLUENCES | 2026-10-06 | Without standards she will not sign.
            objection | TRUST     | std | 2026-07-15 | OPEN     | Will not have a second standard | - | -
            objection | PRICE     | pur | 2026-10-27 | ANSWERED | Wants the price of the frame contract | Staggered by volume | 2026-10-28
            approval  | Committee of standards | Group | REFUSED | 2026-07-15
            """;

    private static final String NO_ECONOMIC_BUYER =
            """
            deal     | Service contract, five years | 350000 | 2026-06-15 | 2027-01-29
            stage    | TARGETED@2026-06-15 CONTACTED@2026-06-29 INVESTIGATED@2026-08-17
            person   | maint | Ewan Lockhart     | Maintenance manager | Operations  | 3 | -
            person   | hse   | Ilse Noordman     | Safety officer      | Quality     | 3 | -
            person   | tech  | Rafaela Quintes   | Plant engineer      | Engineering | 3 | maint
            person   | asst  | Mads Fjeld        | Plant secretary     | Management  | 5 | -
            role     | maint | USER COACH | MANAGER    | 1 | 3 | - | EASE no spare parts of his own | +++
            role     | hse   | TECHNICAL  | GATEKEEPER | 0 | 3 | veto | RISK inspections on time | -
            role     | tech  | USER       | END_USER   | 1 | 2 | - | - | -
            tie      | us    | maint | KNOWS      | 4
            tie      | us    | tech  | KNOWS      | 2
            tie      | maint | hse   | INFLUENCES | 2
            tie      | asst  | maint | KNOWS      | 1
            met      | 2026-07-02 | VISIT   | ADVANCE      | maint,tech | Counted the pumps; 84 of ours. | Sends the repair records | 2026-07-31
            met      | 2026-09-03 | MEETING | CONTINUATION | maint,hse  | Nobody could say who signs for five years.
            met      | 2026-10-08 | CALL    | CONTINUATION | maint      | Asks around at headquarters.
            coaching | maint | INFORMATION | 2026-09-03 | Contracts above 200 000 go to the group.
            objection | NEED | maint | 2026-10-08 | OPEN | Repairs are cheap as it is | - | -
            approval  | Group purchasing | Group | PENDING | -
            signal    | ASKS_TERMS | maint | 2026-10-08 | What happens when a pump is sold?
            """;

    private Stories() {}

    static List<Story> of(Chance chance, List<SampleAccount> accounts, SalesForce sellers) {
        SampleAccount giant = accounts.getFirst();
        List<SampleAccount> growers = all(accounts, SampleAccount.Part.GROWER);
        SampleAccount large =
                accounts.stream()
                        .filter(one -> one.part() == SampleAccount.Part.ORDINARY)
                        .filter(one -> one.behaviour().yearlySales() >= LARGE)
                        .findFirst()
                        .orElseThrow();
        return List.of(
                Story.told(chance, growers.getFirst(), sellers, COVERED),
                Story.told(chance, large, sellers, SINGLE_THREADED),
                Story.told(chance, giant, sellers, HOSTILE_VETO),
                Story.told(chance, growers.get(1), sellers, NO_ECONOMIC_BUYER));
    }

    private static List<SampleAccount> all(List<SampleAccount> accounts, SampleAccount.Part part) {
        Predicate<SampleAccount> plays = one -> one.part() == part;
        return accounts.stream().filter(plays).toList();
    }
}
