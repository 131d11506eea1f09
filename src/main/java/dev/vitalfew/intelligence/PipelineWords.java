package dev.vitalfew.intelligence;

import dev.vitalfew.api.Message;
import dev.vitalfew.scoring.pipeline.Adequacy;
import dev.vitalfew.scoring.pipeline.PipelineStage;

/// What a pipeline lacks, in words.
final class PipelineWords {
    private PipelineWords() {}

    static Message of(Adequacy judged) {
        int missing = judged.gaps().stream().mapToInt(Integer::intValue).sum();
        int tooMany = judged.excess().stream().mapToInt(Integer::intValue).sum();
        PipelineStage bottleneck = judged.bottleneck();
        if (bottleneck == null) {
            return tooMany == 0
                    ? Message.of("The pipeline is full enough: no stage lacks a deal.")
                    : Message.of("No stage lacks a deal; %d deals are too many.", tooMany);
        }
        int place = bottleneck.place();
        return Message.of(
                "The bottleneck is stage %d, %s: %d of %d deals are there, %d are missing. In all stages together %d are missing.",
                place + 1,
                name(bottleneck),
                judged.actual().get(place),
                judged.required().get(place),
                judged.gaps().get(place),
                missing);
    }

    static Message name(PipelineStage stage) {
        return switch (stage) {
            case TARGETED -> Message.of("targeted");
            case CONTACTED -> Message.of("contacted");
            case INVESTIGATED -> Message.of("investigated");
            case PROVEN -> Message.of("proven");
            case COMMITTING -> Message.of("committing");
            case CLOSING -> Message.of("closing");
        };
    }
}
