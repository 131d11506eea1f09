package dev.vitalfew.engagement.care;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The door to post-mortems. An account has one; where merged accounts bring several, that of the
/// latest loss counts.
@Singleton
public class PostMortemService extends FactService<NewPostMortem, PostMortemView> {
    PostMortemService(FactStore store) {
        super(PostMortemView.TABLE, store);
    }

    @Override
    protected NewPostMortem settled(
            Place place, NewPostMortem wanted, @Nullable PostMortemView stored) {
        LocalDate today = means().today();
        LocalDate written = Objects.requireNonNullElse(wanted.writtenOn(), today);
        if (written.isAfter(today)) {
            throw VALIDATION_FAILED.because("writtenOn: is not in the future").at("writtenOn");
        }
        if (wanted.lostOn().isAfter(written)) {
            throw VALIDATION_FAILED.because("lostOn: is not after writtenOn").at("lostOn");
        }
        boolean anonymous = Boolean.TRUE.equals(wanted.anonymous());
        if (anonymous && wanted.authorId() != null) {
            throw VALIDATION_FAILED
                    .because("authorId: nobody is named where it is anonymous")
                    .at("authorId");
        }
        means().requireSeller(wanted.authorId(), "authorId");
        requireDistinct(wanted.causes());
        return new NewPostMortem(
                wanted.lostOn(),
                written,
                anonymous,
                wanted.authorId(),
                wanted.causes(),
                wanted.preventable(),
                wanted.signals(),
                wanted.lesson());
    }

    private static void requireDistinct(List<String> causes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < causes.size(); i++) {
            if (!seen.add(causes.get(i))) {
                String place = "causes[%d]".formatted(i);
                throw VALIDATION_FAILED.because("%s: stands there already", place).at(place);
            }
        }
    }
}
