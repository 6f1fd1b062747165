package org.hearth.platform.api.pages;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.RulesBroken;

/** What a page bean needs again and again: refusals beside the field, and post-redirect-get with a message. */
public final class Pages {
    /** Where the message for the next page waits in the session. */
    public static final String SAID = "hearth.said";

    private Pages() {}

    /**
     * Ends a post: the browser is sent to {@code address} (from the root, with its query) and reads {@code message}
     * there once. Reloading that page does nothing twice.
     */
    public static void done(String address, String message) {
        var context = FacesContext.getCurrentInstance();
        context.getExternalContext().getSessionMap().put(SAID, message);
        go(address);
    }

    /** Sends the browser to {@code address} without a message. */
    public static void go(String address) {
        var context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().redirect(context.getExternalContext().getRequestContextPath() + address);
            context.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A refusal on the page, or several: in the summary at the top, and beside its field when it has one. */
    public static void refused(RuleBroken refusal) {
        RulesBroken.each(refusal).forEach(one -> error(one.field(), one.getMessage()));
    }

    /** @param field the {@code id} (or, in a get form, the {@code name}) of the component; {@code null} for the whole page */
    public static void error(String field, String message) {
        var context = FacesContext.getCurrentInstance();
        String client = null;
        if (field != null) {
            UIComponent found = context.getViewRoot() == null ? null : find(context.getViewRoot(), field);
            client = found == null ? field : found.getClientId(context);
        }
        context.addMessage(client, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
        context.validationFailed();
    }

    /** A parameter of the address, stripped; empty when absent or blank. */
    public static Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters().get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * A day of the address: as {@code name=2026-03-31}, or from the three boxes of a date input in a get form.
     *
     * @throws RuleBroken for {@code name} when it is no day
     */
    public static Optional<LocalDate> day(String name) {
        var sent = parameters();
        if (sent.get(name) != null) {
            return Days.of(name, sent.get(name));
        }
        return Days.of(name, sent.get(name + "-day"), sent.get(name + "-month"), sent.get(name + "-year"));
    }

    /**
     * The key of the form just sent ({@code g:formToken}): the same for a double click, a reload or a post sent again
     * after "back". Hand it to what creates.
     *
     * @throws RuleBroken when the form came without one
     */
    public static String formToken() {
        return parameter("formToken")
                .filter(key -> key.length() <= 64)
                .orElseThrow(() -> new RuleBroken(
                        "The form was sent without its key. Open the page again and send it from there."));
    }

    /** Answers as if nothing stood at this address. Call it from a view action and return. */
    public static void notFound() {
        var context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().responseSendError(404, null);
            context.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    private static UIComponent find(UIComponent from, String id) {
        if (id.equals(from.getId())) {
            return from;
        }
        for (var all = from.getFacetsAndChildren(); all.hasNext(); ) {
            UIComponent found = find(all.next(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
