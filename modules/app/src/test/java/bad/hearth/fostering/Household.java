package bad.hearth.fostering;

import bad.hearth.demo.Invented;

/** A module that knows the demonstration. */
public class Household {
    Invented invented;
}
