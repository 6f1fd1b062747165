package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hearth.platform.api.settings.Settings;

/**
 * Whether words that anybody may read tell of a few children (committee-pack 11, rule 7): for what is kept outside a paper
 * and printed in one, such as the action log.
 */
@ApplicationScoped
public class PublicWords {
    private final Settings settings;

    /** For the container's proxy. */
    protected PublicWords() {
        this(null);
    }

    @Inject
    public PublicWords(Settings settings) {
        this.settings = settings;
    }

    /** The words that tell of a few children; empty where none do. */
    public Optional<String> fewChildrenIn(String words) {
        return new FewChildren(new Threshold(settings).get()).in(words);
    }
}
