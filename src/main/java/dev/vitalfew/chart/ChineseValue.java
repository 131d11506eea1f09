package dev.vitalfew.chart;

import static dev.vitalfew.chart.Numbers.compact;
import static dev.vitalfew.chart.Numbers.count;
import static dev.vitalfew.chart.Numbers.percent;

import dev.vitalfew.intelligence.ChurnListView;
import dev.vitalfew.intelligence.UnconvertedView;
import dev.vitalfew.intelligence.value.PortfolioValueView;
import dev.vitalfew.scoring.churn.ChurnBand;
import dev.vitalfew.scoring.value.Quadrant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Value and risk in Chinese.
final class ChineseValue implements PortfolioWords {
    private static String amount(BigDecimal value, String currency) {
        return compact(value) + " " + currency;
    }

    @Override
    public String valueTitle() {
        return "各客户的价值与成本";
    }

    @Override
    public String valueScope(PortfolioValueView view) {
        return "%s 家客户，收入 %s，净价值 %s，截至 %s"
                .formatted(
                        count(view.accounts()),
                        amount(view.totals().revenue(), view.currency()),
                        amount(view.totals().netValue(), view.currency()),
                        view.asOf());
    }

    @Override
    public String valueHeadline(PortfolioValueView view) {
        Double share = view.whale().peakShare();
        int giving = view.whale().accountsGivingBack();
        if (giving == 0) {
            return "没有客户的成本高于其贡献。";
        }
        return share == null
                ? "%s 家客户有贡献，%s 家客户将其全部抵消。".formatted(count(view.whale().peakRank()), count(giving))
                : "%s 家客户贡献净价值的 %s，%s 家客户抵消其中一部分。"
                        .formatted(count(view.whale().peakRank()), percent(share), count(giving));
    }

    @Override
    public List<String> valueNotes(PortfolioValueView view) {
        List<String> notes = new ArrayList<>();
        notes.add("净价值 = 毛利 − 服务成本 − 摊销的获客成本 − 让步。策略 %s。".formatted(count(view.policyVersion())));
        if (view.withoutFacts().accounts() > 0) {
            notes.add("未列入：%s 家没有采购或成本的客户。".formatted(count(view.withoutFacts().accounts())));
        }
        if (view.quadrants().unplaced() > 0) {
            notes.add("不属于任何象限（无收入或商品成本未知）：%s 家客户。".formatted(count(view.quadrants().unplaced())));
        }
        if (view.withoutCost().rows() > 0) {
            notes.add(
                    "因成本未知而未计入毛利：%s 行，共 %s。"
                            .formatted(
                                    count(view.withoutCost().rows()),
                                    amount(view.withoutCost().amount(), view.currency())));
        }
        notes.addAll(unconverted(view.unconverted()));
        return notes;
    }

    private static List<String> unconverted(List<UnconvertedView> lines) {
        return lines.isEmpty()
                ? List.of()
                : List.of(
                        lines.stream()
                                .map(
                                        one ->
                                                "%s（%s 行）"
                                                        .formatted(
                                                                amount(
                                                                        one.amount(),
                                                                        one.currency()),
                                                                count(one.rows())))
                                .collect(Collectors.joining("、", "因缺少汇率而未计入：", "。")));
    }

    @Override
    public String noBooks() {
        return "此期间没有采购也没有成本";
    }

    @Override
    public String noMargins() {
        return "商品成本未知";
    }

    @Override
    public String whaleHeading(PortfolioValueView view) {
        return "累计净价值，" + view.currency();
    }

    @Override
    public String byRank(int accounts) {
        return "客户，按价值从高到低";
    }

    @Override
    public String peak(PortfolioValueView view) {
        return "峰值 %s，%s 家客户"
                .formatted(
                        amount(view.whale().peak(), view.currency()),
                        count(view.whale().peakRank()));
    }

    @Override
    public String quadrantHeading(PortfolioValueView view) {
        return "收入与毛利率，" + view.currency();
    }

    @Override
    public String marginAxis() {
        return "毛利率";
    }

    @Override
    public String quadrant(Quadrant quadrant) {
        return switch (quadrant) {
            case STAR -> "明星";
            case VOLUME_TRAP -> "销量陷阱";
            case NICHE -> "利基";
            case SMALL -> "小客户";
        };
    }

    @Override
    public String riskTitle() {
        return "流失风险与收入";
    }

    @Override
    public String riskScope(ChurnListView view) {
        return "%s 家客户中风险最高的 %s 家，截至 %s"
                .formatted(count(view.accounts()), count(view.items().size()), view.asOf());
    }

    @Override
    public String riskHeadline(ChurnListView view) {
        ChurnListView.Band high = view.bands().high();
        return high.accounts() == 0
                ? "没有高风险客户。"
                : "%s 家客户处于高风险，涉及最近十二个月收入 %s。"
                        .formatted(
                                count(high.accounts()),
                                amount(high.revenueAtRisk(), view.currency()));
    }

    @Override
    public List<String> riskNotes(ChurnListView view) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "低 %s 家，中 %s 家，高 %s 家。十二个月收入，对数刻度。策略 %s。"
                        .formatted(
                                count(view.bands().low().accounts()),
                                count(view.bands().medium().accounts()),
                                count(view.bands().high().accounts()),
                                count(view.policyVersion())));
        notes.addAll(unconverted(view.unconverted()));
        return notes;
    }

    @Override
    public String riskHeading(ChurnListView view) {
        return "面临风险的收入，" + view.currency();
    }

    @Override
    public String scoreAxis() {
        return "流失分数";
    }

    @Override
    public String band(ChurnBand band) {
        return switch (band) {
            case LOW -> "低";
            case MEDIUM -> "中";
            case HIGH -> "高";
        };
    }

    @Override
    public String nobody() {
        return "没有客户符合这些条件";
    }
}
