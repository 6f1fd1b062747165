package org.hearth.fostering.concern;

/** Whether the carers were offered support by somebody who is independent of the service. */
public enum Support {
    NOT_YET("Not offered yet"),
    OFFERED("Offered"),
    DECLINED("Offered and declined");

    private final String words;

    Support(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
