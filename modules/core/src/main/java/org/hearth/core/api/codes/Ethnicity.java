package org.hearth.core.api.codes;

/** An ETHNIC code. */
public record Ethnicity(String code, String meaning, Group group, Years inForce) implements Code {
    public enum Group {
        WHITE("white", "White"),
        MIXED("mixed", "Mixed"),
        ASIAN("asian", "Asian"),
        BLACK("black", "Black"),
        OTHER("other", "Other"),
        REFUSED("refused", "Refused"),
        NOT_OBTAINED("not-obtained", "Not yet obtained"),
        NOT_GIVEN("not-recorded", "Not recorded");

        private final String key;
        private final String words;

        Group(String key, String words) {
            this.key = key;
            this.words = words;
        }

        public String key() {
            return key;
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
