package org.hearth.core.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.hearth.core.api.reference.ReferenceData;
import org.hearth.core.api.reference.ReferenceData.Held;

/** The kinds of reference data that the modules tell of. Two that want to stand at one place stop the start. */
@ApplicationScoped
class ReferenceShelf {
    private final Iterable<ReferenceData> found;

    /** For the container's proxy. */
    ReferenceShelf() {
        this(Collections.<ReferenceData>emptyList());
    }

    @Inject
    ReferenceShelf(@Any Instance<ReferenceData> found) {
        this((Iterable<ReferenceData>) found);
    }

    ReferenceShelf(Iterable<ReferenceData> found) {
        this.found = found;
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        inOrder();
    }

    public List<Held> all() {
        return inOrder().values().stream().map(ReferenceData::held).toList();
    }

    private TreeMap<Integer, ReferenceData> inOrder() {
        var inOrder = new TreeMap<Integer, ReferenceData>();
        StreamSupport.stream(found.spliterator(), false).forEach(one -> {
            ReferenceData other = inOrder.put(one.order(), one);
            if (other != null) {
                throw new IllegalStateException("Two kinds of reference data stand at %d: %s and %s. Move one."
                        .formatted(
                                one.order(),
                                one.getClass().getSimpleName(),
                                other.getClass().getSimpleName()));
            }
        });
        return inOrder;
    }
}
