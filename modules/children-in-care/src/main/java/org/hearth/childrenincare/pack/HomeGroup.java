package org.hearth.childrenincare.pack;

import java.util.Arrays;
import java.util.List;
import org.hearth.core.api.codes.PlacementGroup;

/**
 * The kinds of home that the paper sets against other things. The national groups, thirteen of them, are told once, each by
 * itself; crossed with anything most of them are a few children, whose figures would have to go and take others with them.
 */
enum HomeGroup {
    KIN("kin", "Fostered by family or friends", PlacementGroup.FOSTER_KIN),
    FOSTERED("fostered", "Fostered by another carer", PlacementGroup.FOSTER_OTHER),
    RESIDENTIAL(
            "residential",
            "Children's homes, schools and other residential care",
            PlacementGroup.CHILDRENS_HOME,
            PlacementGroup.RESIDENTIAL_OTHER,
            PlacementGroup.RESIDENTIAL_SCHOOL),
    SUPPORTED(
            "supported",
            "Supported accommodation or independent living",
            PlacementGroup.SUPPORTED,
            PlacementGroup.INDEPENDENT),
    ELSEWHERE("elsewhere", "With parents, adopters or anywhere else");

    private final String key;
    private final String words;
    private final List<PlacementGroup> groups;

    HomeGroup(String key, String words, PlacementGroup... groups) {
        this.key = key;
        this.words = words;
        this.groups = List.of(groups);
    }

    String key() {
        return key;
    }

    String words() {
        return words;
    }

    /** @param placement the key of a part of PLA-01; one that is not recorded is elsewhere */
    static HomeGroup of(String placement) {
        return Arrays.stream(values())
                .filter(home ->
                        home.groups.stream().anyMatch(group -> group.key().equals(placement)))
                .findFirst()
                .orElse(ELSEWHERE);
    }

    /** The national groups that it holds. */
    List<PlacementGroup> groups() {
        return Arrays.stream(PlacementGroup.values())
                .filter(group -> of(group.key()) == this)
                .toList();
    }
}
