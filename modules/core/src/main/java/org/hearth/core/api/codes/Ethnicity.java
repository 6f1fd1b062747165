package org.hearth.core.api.codes;

/** An ETHNIC code. */
public record Ethnicity(String code, String meaning, Group group, Years inForce) implements Code {
    public enum Group {
        WHITE("White"),
        MIXED("Mixed"),
        ASIAN("Asian"),
        BLACK("Black"),
        OTHER("Other"),
        REFUSED("Refused"),
        NOT_OBTAINED("Not yet obtained"),
        NOT_GIVEN("Not recorded");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Asked and declined, not yet asked, or not given. */
    public boolean isKnown() {
        return group != Group.REFUSED && group != Group.NOT_OBTAINED && group != Group.NOT_GIVEN;
    }
}
