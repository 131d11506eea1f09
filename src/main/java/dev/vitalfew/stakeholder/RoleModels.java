package dev.vitalfew.stakeholder;

import dev.vitalfew.api.ReaderLanguage;
import dev.vitalfew.stakeholder.RoleModelsView.Crossing;
import dev.vitalfew.stakeholder.RoleModelsView.Model;
import dev.vitalfew.stakeholder.RoleModelsView.Role;
import java.util.Arrays;
import java.util.List;

/// The two role models as reference data (D 3.1): buying influences after Miller and Heiman, and
/// the decision group after Parinello. They come from different books and do not map one to one, so
/// both are kept, and the crosswalk says where a part is usually found in the other.
final class RoleModels {
    private final boolean chinese;

    private RoleModels(boolean chinese) {
        this.chinese = chinese;
    }

    static RoleModelsView in(ReaderLanguage language) {
        RoleModels models = new RoleModels(language.isChinese());
        return new RoleModelsView(
                language.locale().getLanguage(),
                List.of(models.influences(), models.decisionGroup()),
                Arrays.stream(Influence.values()).map(models::crossing).toList());
    }

    private String say(String english, String inChinese) {
        return chinese ? inChinese : english;
    }

    private Model influences() {
        return new Model(
                "influences",
                say("Buying influences", "购买影响者"),
                say(
                        "The parts that every complex sale has, whatever the titles. One person may play several.",
                        "每个复杂销售都有的角色，与职务无关；一个人可以同时担任几个角色。"),
                Arrays.stream(Influence.values()).map(this::role).toList());
    }

    private Model decisionGroup() {
        return new Model(
                "decisionRole",
                say("Decision group", "决策群体"),
                say("Where a person stands in the group that decides.", "一个人在决策群体中的位置。"),
                Arrays.stream(DecisionRole.values()).map(this::role).toList());
    }

    private Role role(Influence influence) {
        return switch (influence) {
            case ECONOMIC ->
                    new Role(
                            influence.name(),
                            say("Economic buyer", "经济决策者"),
                            say(
                                    "Releases the money and can say yes when all others say no. Exactly one per deal.",
                                    "掌握资金，可以在别人都反对时拍板；每个商机只有一位。"),
                            say("What will it bring us for what it costs?", "这笔投入能带来什么回报？"));
            case TECHNICAL ->
                    new Role(
                            influence.name(),
                            say("Technical buyer", "技术把关者"),
                            say(
                                    "Guards the gate: measures offers against requirements, cannot decide, but can veto.",
                                    "守门人：按要求筛选方案，不能决定，但可以否决。"),
                            say("Does it meet the specification?", "它是否符合规格？"));
            case USER ->
                    new Role(
                            influence.name(),
                            say("User buyer", "使用者"),
                            say(
                                    "Will work with what we deliver, or for whom it works.",
                                    "将使用我们所交付的产品的人。"),
                            say("How will it work for me?", "它对我的工作有什么影响？"));
            case COACH ->
                    new Role(
                            influence.name(),
                            say("Coach", "教练"),
                            say(
                                    "Guides us through this sale and counts our success as their own.",
                                    "在本次销售中指导我们，把我们的成功视为自己的成功。"),
                            say("How can we pull this off?", "我们怎样才能成功？"));
        };
    }

    private Role role(DecisionRole role) {
        return switch (role) {
            case TOP_OFFICER ->
                    new Role(
                            role.name(),
                            say("Top officer (VITO)", "最高决策者"),
                            say(
                                    "The very important top officer: has the last word, and cares most about profit.",
                                    "最重要的高层主管：拥有最后决定权，最关心利润。"),
                            say("What does it do for our profit?", "它对我们的利润有什么帮助？"));
            case MANAGER ->
                    new Role(
                            role.name(),
                            say("Manager", "部门经理"),
                            say(
                                    "Answers for a department, its budget and its targets.",
                                    "对部门、预算和目标负责。"),
                            say("Does it help me reach my targets?", "它能帮助我完成目标吗？"));
            case GATEKEEPER ->
                    new Role(
                            role.name(),
                            say("Gatekeeper (Seymour)", "把关者"),
                            say(
                                    "Always wants to see more: examines features and keeps sellers away from the top.",
                                    "总想再看更多资料：审查性能，把销售人员挡在高层之外。"),
                            say("What can it do, exactly?", "它究竟有哪些功能？"));
            case END_USER ->
                    new Role(
                            role.name(),
                            say("End user", "最终用户"),
                            say("Works with it every day.", "每天使用它的人。"),
                            say("Is it easy to work with?", "它好用吗？"));
            case INFLUENCER ->
                    new Role(
                            role.name(),
                            say("Influencer", "影响者"),
                            say(
                                    "Has no say in the decision, and is asked all the same.",
                                    "没有决定权，但意见受到重视。"),
                            say("Can I put my name to it?", "我能为它担保吗？"));
            case DECISION_MAKER ->
                    new Role(
                            role.name(),
                            say("Decision maker", "决策者"),
                            say("Signs, alone or with others.", "单独或与他人共同签字的人。"),
                            say("Can I answer for it?", "我能对此负责吗？"));
        };
    }

    private Crossing crossing(Influence influence) {
        return switch (influence) {
            case ECONOMIC ->
                    new Crossing(
                            influence,
                            List.of(DecisionRole.TOP_OFFICER, DecisionRole.DECISION_MAKER),
                            say("The larger the sum, the closer to the top.", "金额越大，越接近最高层。"));
            case TECHNICAL ->
                    new Crossing(
                            influence,
                            List.of(DecisionRole.GATEKEEPER, DecisionRole.MANAGER),
                            say(
                                    "Purchasing, engineering, legal: whoever can turn an offer down on a detail.",
                                    "采购、工程、法务：能因细节否决方案的人。"));
            case USER ->
                    new Crossing(
                            influence,
                            List.of(DecisionRole.END_USER, DecisionRole.MANAGER),
                            say("Those who use it and those who answer for them.", "使用者及其负责人。"));
            case COACH ->
                    new Crossing(
                            influence,
                            List.of(DecisionRole.INFLUENCER),
                            say(
                                    "May stand anywhere, also outside of the customer or in our own house.",
                                    "可以处于任何位置，也可以在客户之外或我们内部。"));
        };
    }
}
