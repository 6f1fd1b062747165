package org.hearth.childrenincare.dimension;

import java.util.Arrays;
import java.util.List;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.Ethnicity.Group;

/**
 * By ethnic group (CIC-08). Who refused to say, of whom it has not been asked yet, and of whom nothing is recorded are three
 * parts: none of them is "other".
 */
final class EthnicGroup implements Dimension {

    @Override
    public String key() {
        return "ethnicity";
    }

    @Override
    public String name() {
        return "Ethnic group";
    }

    @Override
    public List<Part> parts() {
        return Arrays.stream(Group.values()).map(EthnicGroup::part).toList();
    }

    @Override
    public Part of(Moment moment) {
        return part(
                Codes.standard().ethnicities().of(moment.child().ethnicity()).group());
    }

    private static Part part(Group group) {
        return new Part(group.key(), group.words());
    }
}
