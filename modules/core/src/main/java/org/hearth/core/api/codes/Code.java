package org.hearth.core.api.codes;

/** A code of the return: what it means and in which years it may be sent. */
public interface Code {
    String code();

    /** In plain words; for pages take it from an injected {@link Codes}, where the council may have reworded it. */
    String meaning();

    Years inForce();
}
