package org.hearth.childrenincare.dimension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hearth.childrenincare.asking.Asking;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.places.Places;

/** Every dimension, in the order in which they are offered. A new one is a class and its place here. */
@ApplicationScoped
public class Dimensions {
    private final List<Dimension> all;

    Dimensions() {
        all = List.of();
    }

    @Inject
    public Dimensions(Codes codes, Places places) {
        all = List.of(
                new Age(),
                new Sexes(),
                new EthnicGroup(),
                new Law(),
                new CategoryOfNeed(codes),
                new KindOfHome(),
                new WhoseHome(codes),
                new Area(),
                new Distance(),
                new NationalBand(),
                new HostCouncil(places),
                new TimeInCare(),
                new Alone());
    }

    public List<Dimension> all() {
        return all;
    }

    public Optional<Dimension> find(String key) {
        return all.stream().filter(dimension -> dimension.key().equals(key)).findFirst();
    }

    /** That there is no such dimension, and which there are. */
    public String none(String key) {
        return "There is no dimension \"%s\". Choose one of %s."
                .formatted(
                        Asking.shown(key),
                        String.join(", ", all.stream().map(Dimension::key).toList()));
    }
}
