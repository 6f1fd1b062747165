package org.hearth.childrenincare.dimension;

import java.util.Arrays;
import java.util.List;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.SexCode.Sex;

/** By sex, as the sources held give it now (CIC-08). */
final class Sexes implements Dimension {

    @Override
    public String key() {
        return "sex";
    }

    @Override
    public String name() {
        return "Sex";
    }

    @Override
    public List<Part> parts() {
        return Arrays.stream(Sex.values()).map(Sexes::part).toList();
    }

    @Override
    public Part of(Moment moment) {
        return part(Codes.standard().sexes().of(moment.child().sex()).sex());
    }

    private static Part part(Sex sex) {
        return new Part(sex.key(), sex.words());
    }
}
