package dev.vitalfew.team.experts;

import dev.vitalfew.api.Text;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A skill by the name that people give it, and by the key that it is compared by: case, white
/// space and compatibility forms (full-width letters) make no other skill.
record Skill(String name, String key) {
    static Skill of(String text) {
        String name = Text.normalised(text.strip());
        String key =
                Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " ");
        return new Skill(name, key);
    }

    /// Each skill once, by its first name, in the order given.
    static List<Skill> distinct(List<String> texts) {
        Map<String, Skill> byKey = new LinkedHashMap<>();
        for (String text : texts) {
            Skill skill = of(text);
            byKey.putIfAbsent(skill.key(), skill);
        }
        return List.copyOf(byKey.values());
    }

    static List<String> names(List<Skill> skills) {
        return skills.stream().map(Skill::name).toList();
    }

    static List<String> keys(List<Skill> skills) {
        return skills.stream().map(Skill::key).toList();
    }
}
