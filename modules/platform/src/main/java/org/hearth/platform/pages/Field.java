package org.hearth.platform.pages;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/**
 * What was sent in one form control. It draws nothing: the component around it writes the HTML, under its own id and
 * name; this reads the answer back, converts it and hands it to the bean. {@code kind} is {@code text} (the default),
 * {@code many} (a list of texts), {@code date} (three boxes) or {@code files}.
 */
@FacesComponent(value = "hearth.Field", createTag = true, tagName = "field", namespace = "urn:hearth")
public class Field extends UIInput {

    public Field() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return "hearth.Field";
    }

    @Override
    public void decode(FacesContext context) {
        // what was sent before is forgotten: a form that came back with an error could not be sent again
        setValid(true);
        String name = getNamingContainer().getClientId(context);
        var sent = context.getExternalContext().getRequestParameterValuesMap();
        switch (kind()) {
            case "date" ->
                setSubmittedValue(new String[] {
                    first(sent.get(name + "-day")), first(sent.get(name + "-month")), first(sent.get(name + "-year"))
                });
            case "many" -> setSubmittedValue(sent.getOrDefault(name, new String[0]));
            case "files" -> setSubmittedValue(parts(context, name));
            default -> setSubmittedValue(first(sent.get(name)));
        }
    }

    @Override
    protected Object getConvertedValue(FacesContext context, Object sent) {
        if (sent instanceof String[] texts) {
            return kind().equals("date") ? day(texts) : new ArrayList<>(List.of(texts));
        }
        return sent instanceof List ? sent : super.getConvertedValue(context, sent);
    }

    @Override
    public void validate(FacesContext context) {
        super.validate(context);
        if (kind().equals("files") && !isValid()) {
            setSubmittedValue(null);
        }
    }

    /**
     * What is kept of a form that comes back with an error has to be restored when it is sent again: a list by its class's
     * own constructor, which those that cannot be changed have not, and a file not at all; it is chosen anew.
     */
    @Override
    public Object saveState(FacesContext context) {
        if (kind().equals("files")) {
            resetValue();
        }
        return super.saveState(context);
    }

    private LocalDate day(String[] boxes) {
        try {
            return Days.of(null, boxes[0], boxes[1], boxes[2]).orElse(null);
        } catch (RuleBroken refused) {
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, refused.getMessage(), null), refused);
        }
    }

    private static List<Part> parts(FacesContext context, String name) {
        try {
            var request = (HttpServletRequest) context.getExternalContext().getRequest();
            return request.getParts().stream()
                    .filter(part -> part.getName().equals(name) && part.getSubmittedFileName() != null)
                    .filter(part -> !part.getSubmittedFileName().isEmpty())
                    .toList();
        } catch (IOException | ServletException failed) {
            throw new IllegalStateException("The files sent could not be read.", failed);
        }
    }

    private String kind() {
        Object kind = getAttributes().get("kind");
        return kind == null ? "text" : kind.toString();
    }

    private static String first(String[] values) {
        return values == null ? "" : Arrays.stream(values).findFirst().orElse("");
    }
}
