package org.hearth.childrenincare.correction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;

/** Whether the child's page leads the present person to history and corrections. */
@Named
@RequestScoped
public class CorrectionLink {

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    public boolean isShown() {
        return permissions.may(person.get(), Corrections.RESOURCE, Permissions.Action.VIEW);
    }
}
