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

/// The stakeholder map in Chinese.
final class ChineseMap implements Words.MapWords {
    private static final int GAPS_TOLD = 8;

    @Override
    public String title(StakeholderMapView view) {
        return Names.readable(view.account()) + " 决策关系图";
    }

    @Override
    public String scope(StakeholderMapView view) {
        long contacts = contacts(view).size();
        return "截至 %s，客户方 %s 人，我方 %s 人"
                .formatted(view.asOf(), count(contacts), count(view.nodes().size() - contacts));
    }

    private static List<Node> contacts(StakeholderMapView view) {
        return view.nodes().stream().filter(node -> node.kind() == PersonKind.CONTACT).toList();
    }

    @Override
    public String headline(StakeholderMapView view) {
        List<Node> contacts = contacts(view);
        long reached = contacts.stream().filter(Node::reached).count();
        String covered =
                "决策角色已覆盖 %s，%s 位联系人中可触达 %s 位"
                        .formatted(
                                percent(view.coverage().coverage()),
                                count(contacts.size()),
                                count(reached));
        List<String> hangsOn =
                view.nodes().stream()
                        .filter(Node::cutsOffEconomicBuyer)
                        .map(node -> Names.readable(node.name()))
                        .sorted()
                        .toList();
        return hangsOn.isEmpty()
                ? covered
                : "%s；接触经济决策者全靠 %s".formatted(covered, String.join("、", hangsOn));
    }

    @Override
    public String nobody() {
        return "该客户尚无已知联系人";
    }

    @Override
    public String level(@Nullable String number) {
        return number == null ? "层级未知" : "第 " + number + " 级";
    }

    @Override
    public String department(@Nullable String name) {
        return name == null ? "部门未知" : Names.readable(name);
    }

    @Override
    public String us() {
        return "我方";
    }

    @Override
    public String hole(BuyingInfluence base) {
        return "缺少" + name(base);
    }

    @Override
    public String nobodyThere() {
        return "无已知联系人";
    }

    /// The letters of the field, which Chinese sales teams use as well.
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
            return "我方";
        }
        String title = node.title();
        String reach = node.reached() ? "" : "未触达";
        if (title == null) {
            return reach;
        }
        return reach.isEmpty() ? Names.readable(title) : reach + "，" + Names.readable(title);
    }

    @Override
    public String told(Node node) {
        List<String> told = new ArrayList<>(List.of(Names.readable(node.name())));
        if (node.title() != null) {
            told.add(Names.readable(node.title()));
        }
        node.influences().forEach(base -> told.add(name(base)));
        if (node.veto()) {
            told.add("有否决权");
        }
        if (node.kind() == PersonKind.CONTACT) {
            told.add(stance(Stance.of(node.stance())));
            told.add(node.reached() ? "可触达" : "未触达");
        }
        if (node.articulation()) {
            told.add("缺了此人关系网会断开");
        }
        return String.join("，", told);
    }

    private static String name(BuyingInfluence base) {
        return switch (base) {
            case ECONOMIC -> "经济决策者";
            case TECHNICAL -> "技术把关者";
            case USER -> "使用者";
            case COACH -> "教练";
        };
    }

    @Override
    public String tie(TieKind kind) {
        return switch (kind) {
            case KNOWS -> "认识";
            case REPORTS_TO -> "汇报给";
            case INFLUENCES -> "影响";
            case INTRODUCED -> "引荐";
        };
    }

    @Override
    public String tied(String from, Edge tie, String to) {
        Strength strength = tie.strength();
        String tied = "%s %s %s".formatted(from, tie(tie.kind()), to);
        return strength == null ? tied : "%s，强度 %s".formatted(tied, count(strength.score()));
    }

    @Override
    public String strong() {
        return "强关系";
    }

    @Override
    public String stance(Stance stance) {
        return switch (stance) {
            case STRONGLY_FOR -> "坚定支持我方";
            case FOR -> "支持我方";
            case NEUTRAL -> "中立";
            case AGAINST -> "反对我方";
            case STRONGLY_AGAINST -> "坚决反对我方";
            case UNKNOWN -> "态度未知";
        };
    }

    @Override
    public String legend() {
        return "图例";
    }

    @Override
    public String badges() {
        return "E 经济决策者，T 技术把关者，U 使用者，C 教练，V 否决权";
    }

    @Override
    public String ring() {
        return "外圈：缺了此人关系网会断开";
    }

    @Override
    public List<String> notes(StakeholderMapView view) {
        List<String> notes = new ArrayList<>();
        List<Gap> gaps = view.gaps();
        gaps.stream().limit(GAPS_TOLD).forEach(gap -> notes.add(Names.readable(gap.message())));
        if (gaps.size() > GAPS_TOLD) {
            notes.add("另有 %s 处缺口".formatted(count(gaps.size() - GAPS_TOLD)));
        }
        notes.add("评分规则版本 %s。".formatted(count(view.policyVersion())));
        return notes;
    }
}
