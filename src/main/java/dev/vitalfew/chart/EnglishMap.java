package dev.vitalfew.chart;

import static dev.vitalfew.chart.Numbers.count;
import static dev.vitalfew.chart.Numbers.percent;

import dev.vitalfew.intelligence.StakeholderMapView;
import dev.vitalfew.intelligence.StakeholderMapView.Edge;
import dev.vitalfew.intelligence.StakeholderMapView.Gap;
import dev.vitalfew.intelligence.StakeholderMapView.Node;
import dev.vitalfew.intelligence.StakeholderMapView.Strength;
import dev.vitalfew.scoring.BuyingInfluence;
import dev.vitalfew.stakeholder.PersonKind;
import dev.vitalfew.stakeholder.TieKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The stakeholder map in English. Gaps are told as the answer tells them.
final class EnglishMap implements Words.MapWords {
    private static final int GAPS_TOLD = 8;

    @Override
    public String title(StakeholderMapView view) {
        return "Stakeholder map of " + Names.readable(view.account());
    }

    @Override
    public String scope(StakeholderMapView view) {
        return "As of %s, %s, %s of us"
                .formatted(
                        view.asOf(),
                        people(contacts(view).size(), "contact"),
                        count(view.nodes().size() - contacts(view).size()));
    }

    private static List<Node> contacts(StakeholderMapView view) {
        return view.nodes().stream().filter(node -> node.kind() == PersonKind.CONTACT).toList();
    }

    private static String people(int number, String what) {
        return number == 1 ? "1 " + what : "%s %ss".formatted(count(number), what);
    }

    @Override
    public String headline(StakeholderMapView view) {
        List<Node> contacts = contacts(view);
        long reached = contacts.stream().filter(Node::reached).count();
        String covered =
                "%s of the decision covered, %s of %s reached"
                        .formatted(
                                percent(view.coverage().coverage()),
                                count(reached),
                                people(contacts.size(), "contact"));
        List<String> hangsOn =
                view.nodes().stream()
                        .filter(Node::cutsOffEconomicBuyer)
                        .map(node -> Names.readable(node.name()))
                        .sorted()
                        .toList();
        return hangsOn.isEmpty()
                ? covered
                : "%s; the buyer is reached through %s alone"
                        .formatted(covered, String.join(" and ", hangsOn));
    }

    @Override
    public String nobody() {
        return "Nobody is known at this account";
    }

    @Override
    public String level(@Nullable String number) {
        return number == null ? "No level" : "Level " + number;
    }

    @Override
    public String department(@Nullable String name) {
        return name == null ? "No department" : Names.readable(name);
    }

    @Override
    public String us() {
        return "Us";
    }

    @Override
    public String hole(BuyingInfluence base) {
        return switch (base) {
            case ECONOMIC -> "No economic buyer";
            case TECHNICAL -> "No technical buyer";
            case USER -> "No user buyer";
            case COACH -> "No coach";
        };
    }

    @Override
    public String nobodyThere() {
        return "Nobody known";
    }

    @Override
    public String badge(BuyingInfluence base) {
        return switch (base) {
            case ECONOMIC -> "E";
            case TECHNICAL -> "T";
            case USER -> "U";
            case COACH -> "C";
        };
    }

    @Override
    public String veto() {
        return "V";
    }

    @Override
    public String below(Node node) {
        if (node.kind() == PersonKind.SELLER) {
            return "ours";
        }
        String title = node.title();
        String reach = node.reached() ? "" : "not reached";
        if (title == null) {
            return reach;
        }
        return reach.isEmpty()
                ? Names.readable(title)
                : "%s, %s".formatted(reach, Names.readable(title));
    }

    @Override
    public String told(Node node) {
        List<String> told = new ArrayList<>(List.of(Names.readable(node.name())));
        if (node.title() != null) {
            told.add(Names.readable(node.title()));
        }
        node.influences().forEach(base -> told.add(name(base)));
        if (node.veto()) {
            told.add("veto");
        }
        if (node.kind() == PersonKind.CONTACT) {
            told.add(stance(Stance.of(node.stance())));
            told.add(node.reached() ? "reached" : "not reached");
        }
        if (node.articulation()) {
            told.add("the network falls apart without them");
        }
        return String.join(", ", told);
    }

    private static String name(BuyingInfluence base) {
        return switch (base) {
            case ECONOMIC -> "economic buyer";
            case TECHNICAL -> "technical buyer";
            case USER -> "user buyer";
            case COACH -> "coach";
        };
    }

    @Override
    public String tie(TieKind kind) {
        return switch (kind) {
            case KNOWS -> "knows";
            case REPORTS_TO -> "reports to";
            case INFLUENCES -> "influences";
            case INTRODUCED -> "introduced";
        };
    }

    @Override
    public String tied(String from, Edge tie, String to) {
        Strength strength = tie.strength();
        String tied = "%s %s %s".formatted(from, tie(tie.kind()), to);
        return strength == null ? tied : "%s, strength %s".formatted(tied, count(strength.score()));
    }

    @Override
    public String strong() {
        return "a strong tie";
    }

    @Override
    public String stance(Stance stance) {
        return switch (stance) {
            case STRONGLY_FOR -> "strongly for us";
            case FOR -> "for us";
            case NEUTRAL -> "neutral";
            case AGAINST -> "against us";
            case STRONGLY_AGAINST -> "strongly against us";
            case UNKNOWN -> "stance unknown";
        };
    }

    @Override
    public String legend() {
        return "How to read it";
    }

    @Override
    public String badges() {
        return "E economic, T technical, U user buyer, C coach, V veto";
    }

    @Override
    public String ring() {
        return "Ring: the network falls apart without them";
    }

    @Override
    public List<String> notes(StakeholderMapView view) {
        List<String> notes = new ArrayList<>();
        List<Gap> gaps = view.gaps();
        gaps.stream().limit(GAPS_TOLD).forEach(gap -> notes.add(Names.readable(gap.message())));
        if (gaps.size() > GAPS_TOLD) {
            notes.add("and %s more gaps".formatted(count(gaps.size() - GAPS_TOLD)));
        }
        notes.add("Policy %s.".formatted(count(view.policyVersion())));
        return notes;
    }
}
