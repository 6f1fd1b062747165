package org.hearth.platform.api.people;

import java.util.Arrays;
import java.util.Optional;

/** What a person may be here (user journeys, section 2). The key is the group's name at the identity provider. */
public enum Role {
    PLACEMENT_OFFICER("placement-officer", "Placement officer"),
    FOSTERING("fostering", "Fostering worker"),
    MANAGER("manager", "Team manager"),
    NOMINATED_OFFICER("nominated-officer", "Nominated officer"),
    DIRECTOR("director", "Director of children's services"),
    PRACTITIONER("practitioner", "Child's social worker"),
    REVIEWING_OFFICER("reviewing-officer", "Reviewing officer"),
    VIRTUAL_SCHOOL("virtual-school", "Virtual school"),
    HEALTH("health", "Health"),
    PERSONAL_ADVISER("personal-adviser", "Personal adviser"),
    COMMISSIONING("commissioning", "Commissioning"),
    FINANCE("finance", "Finance"),
    ANALYST("analyst", "Analyst"),
    CLERK("clerk", "Committee clerk"),
    MEMBER("member", "Committee member"),
    ADMINISTRATOR("administrator", "Administrator"),
    AUDITOR("auditor", "Auditor"),
    MONITORING_OFFICER("monitoring-officer", "Monitoring officer"),
    CLEARING_OFFICER("clearing-officer", "Clearing officer");

    private final String key;
    private final String words;

    Role(String key, String words) {
        this.key = key;
        this.words = words;
    }

    public String key() {
        return key;
    }

    public String words() {
        return words;
    }

    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }
}
