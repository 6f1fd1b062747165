package org.hearth.fostering.netgain;

import java.util.List;

/** How the account is counted, as it is printed with it. */
final class CountingRules {
    static final List<String> ALL = List.of(
            "Households and places are different units. They are never added up and never stand for one another.",
            "Mainstream, short breaks, family and friends, supported lodgings and temporary approvals are counted apart and never added up. A household that is approved for more counts under its main kind.",
            "A household joins on the day of the agency's decision to approve it, not on the day of the panel, or on the day of its transfer from another service. It has left on the first day on which it is no longer approved.",
            "Approved and left within the days counts once in each. Approved again after a gap is an approval. Suspended is not left.",
            "When a household separates, it has left; a new household counts when it is approved.",
            "A change of kind is a household that left one kind and joined the other.",
            "Places are the most children that terms of approval allow: the first terms of those who join, more or fewer by a variation, and what leavers held last.",
            "Family and friends, and connected persons who are approved temporarily, are approved for children by name. Those are no places and stay out of all capacity. Supported lodgings have no foster places.",
            "Carers who became guardians or adopters of a child they fostered have left, and are told apart from losses: for the child it is a success.");

    private CountingRules() {}
}
