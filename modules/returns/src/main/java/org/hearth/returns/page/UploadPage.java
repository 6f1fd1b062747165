package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.api.Returns;

/** Sends a return. */
@Named
@RequestScoped
public class UploadPage extends ReturnForm {
    @Inject
    Returns returns;

    @Inject
    CurrentPerson person;

    public void send() {
        Filled filled = filled();
        if (filled == null) {
            return;
        }
        try {
            Receipt receipt =
                    returns.receive(filled.year(), filled.files(), person.get().name(), Pages.formToken());
            String address = "/returns/return?id=" + receipt.id();
            if (receipt.state() == State.CURRENT) {
                Pages.done(address, "The return is in use.");
            } else {
                // the page itself says what it waits for, or why it was not taken: neither is a success
                Pages.go(address);
            }
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }
}
