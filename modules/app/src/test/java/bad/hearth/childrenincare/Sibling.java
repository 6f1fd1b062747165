package bad.hearth.childrenincare;

import bad.hearth.fostering.Household;

/** One of the five that knows another. */
public class Sibling {
    Household household;
}
