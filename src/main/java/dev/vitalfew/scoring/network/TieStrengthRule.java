package dev.vitalfew.scoring.network;

import dev.vitalfew.scoring.network.TieStrength.Finding;
import dev.vitalfew.scoring.network.TieStrength.Part;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Strength of the tie between a seller and a contact (D 3.8), by what they did together in the
/// twelve months before, who the contact is, and what they give back.
///
/// That two never met is a fact, and brings no points for recency and frequency; what follows from
/// meetings or from what nobody has said of the contact has no evidence then, and does not count.
///
/// @param freshDays up to so many days since the last meeting it has all its points
/// @param coldDays from so many days on it has none; between them a straight line
/// @param oftenMeetings so many meetings a year have all the points, fewer their part
/// @param reciprocalShare from this share of meetings on in which the customer ordered or promised
///   a step of their own, it has all the points
/// @param strongFrom a tie is strong from so many points on
public record TieStrengthRule(
        Points points,
        int freshDays,
        int coldDays,
        int oftenMeetings,
        double reciprocalShare,
        int strongFrom) {
    private static final int LEVELS = 5;
    private static final int STANCES = 4;
    private static final int MAX_AGAINST = -2;

    /// How many points each part can bring; together 100.
    public record Points(int recency, int frequency, int seniority, int reciprocity, int stance) {
        int all() {
            return recency + frequency + seniority + reciprocity + stance;
        }
    }

    public TieStrengthRule {
        if (points.all() != 100
                || freshDays < 0
                || coldDays <= freshDays
                || oftenMeetings < 1
                || !(reciprocalShare > 0 && reciprocalShare <= 1)
                || strongFrom < 1
                || strongFrom > 100) {
            throw new IllegalArgumentException(
                    "need 100 points in all, 0 <= freshDays < coldDays, a meeting and a share");
        }
    }

    /// Judges one tie.
    ///
    /// @param together the meetings of both in the twelve months before `asOf`
    public TieStrength judge(
            String seller, Person contact, List<Meeting> together, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        findings.add(recency(together, asOf));
        findings.add(frequency(together));
        findings.add(seniority(contact));
        findings.add(reciprocity(together));
        findings.add(stance(contact));
        double earned = 0;
        int possible = 0;
        for (Finding finding : findings) {
            Double brought = finding.points();
            if (brought != null) {
                earned += brought;
                possible += finding.maxPoints();
            }
        }
        int score = possible == 0 ? 0 : (int) Math.round(100 * earned / possible);
        return new TieStrength(
                seller, contact.id(), score, (double) possible / points.all(), findings);
    }

    private Finding recency(List<Meeting> together, LocalDate asOf) {
        int max = points.recency();
        LocalDate last = together.stream().map(Meeting::on).max(LocalDate::compareTo).orElse(null);
        if (last == null) {
            return new Finding(Part.RECENCY, 0.0, max, null, "no meeting in twelve months");
        }
        long days = ChronoUnit.DAYS.between(last, asOf);
        double fraction = (coldDays - (double) days) / (coldDays - freshDays);
        return scored(
                Part.RECENCY, max, fraction, (double) days, "last met %d days ago".formatted(days));
    }

    private Finding frequency(List<Meeting> together) {
        int number = together.size();
        return scored(
                Part.FREQUENCY,
                points.frequency(),
                (double) number / oftenMeetings,
                number,
                "met %d times in twelve months".formatted(number));
    }

    private Finding seniority(Person contact) {
        Integer level = contact.level();
        return level == null
                ? none(Part.SENIORITY, points.seniority(), "the level of the contact is not known")
                : scored(
                        Part.SENIORITY,
                        points.seniority(),
                        (LEVELS + 1.0 - level) / LEVELS,
                        level,
                        "the contact is of level %d".formatted(level));
    }

    private Finding reciprocity(List<Meeting> together) {
        if (together.isEmpty()) {
            return none(Part.RECIPROCITY, points.reciprocity(), "no meeting in twelve months");
        }
        double share =
                (double) together.stream().filter(Meeting::customerActed).count() / together.size();
        return scored(
                Part.RECIPROCITY,
                points.reciprocity(),
                share / reciprocalShare,
                share,
                "the customer ordered or promised a step in %.0f of 100 meetings"
                        .formatted(100 * share));
    }

    private Finding stance(Person contact) {
        Integer stance = contact.stance();
        return stance == null
                ? none(Part.STANCE, points.stance(), "the stance of the contact is not known")
                : scored(
                        Part.STANCE,
                        points.stance(),
                        (double) (stance - MAX_AGAINST) / STANCES,
                        stance,
                        "the contact has the stance %+d".formatted(stance));
    }

    private static Finding none(Part part, int max, String reason) {
        return new Finding(part, null, max, null, reason);
    }

    private static Finding scored(
            Part part, int max, double fraction, double observed, String reason) {
        return new Finding(part, max * Math.clamp(fraction, 0.0, 1.0), max, observed, reason);
    }
}
