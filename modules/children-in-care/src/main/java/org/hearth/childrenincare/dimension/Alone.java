package org.hearth.childrenincare.dimension;

import java.util.List;

/**
 * Whether the child came to the country alone and asked for asylum (CIC-06), on the day. Where no file of the return says
 * so it is not known, and not "no" (GEN-14).
 */
final class Alone implements Dimension {
    private static final Part YES = new Part("yes", "Unaccompanied");
    private static final Part NO = new Part("no", "Not unaccompanied");

    @Override
    public String key() {
        return "unaccompanied";
    }

    @Override
    public String name() {
        return "Unaccompanied";
    }

    @Override
    public List<Part> parts() {
        return List.of(YES, NO, Part.NOT_KNOWN);
    }

    @Override
    public Part of(Moment moment) {
        Boolean alone = moment.book().isUnaccompanied(moment.child(), moment.day());
        return alone == null ? Part.NOT_KNOWN : alone ? YES : NO;
    }
}
