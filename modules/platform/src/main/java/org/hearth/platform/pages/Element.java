package org.hearth.platform.pages;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One HTML element that leaves out the attributes that have nothing to say. Facelets writes {@code aria-describedby=""}
 * and {@code checked="false"} for plain markup, which mean something else to a browser; the components of
 * {@code META-INF/resources/g} are therefore written with this.
 */
@FacesComponent(value = "hearth.Element", createTag = true, tagName = "element", namespace = "urn:hearth")
public class Element extends UIComponentBase {
    private static final String[] TEXT = {
        "type",
        "name",
        "rows",
        "role",
        "href",
        "rel",
        "for",
        "lang",
        "spellcheck",
        "inputmode",
        "autocomplete",
        "autocapitalize",
        "list",
        "pattern",
        "accept",
        "scope",
        "colspan",
        "rowspan",
        "tabindex",
        "datetime",
        "method",
        "action",
        "enctype",
        "maxlength",
        "min",
        "max",
        "draggable",
        "aria-describedby",
        "aria-current",
        "aria-label",
        "aria-labelledby",
        "aria-hidden",
        "aria-sort",
        "aria-disabled",
        "aria-live"
    };
    private static final String[] SWITCHES = {"checked", "selected", "disabled", "multiple", "open", "hidden"};
    private static final Set<String> KEEPS_EMPTY_VALUE = Set.of("option", "button");
    private static final Set<String> CHOICES = Set.of("radio", "checkbox");
    private static final Pattern SPACES = Pattern.compile("\\s{2,}|[\\s&&[^ ]]");

    // which of TEXT and SWITCHES were given to this element: an element within a repetition is drawn many times
    private transient List<String> texts;
    private transient List<String> switches;

    @Override
    public String getFamily() {
        return "hearth";
    }

    @Override
    public String getRendererType() {
        return null;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        String tag = text("tag");
        out.startElement(tag, this);
        write(out, "id", text("htmlId"));
        write(out, "class", text("styleClass"));
        if (texts == null) {
            texts = given(TEXT);
            switches = given(SWITCHES);
        }
        for (String name : texts) {
            write(out, name, text(name));
        }
        Object value = getAttributes().get("value");
        if (value != null
                && (!value.toString().isEmpty()
                        || KEEPS_EMPTY_VALUE.contains(tag)
                        || CHOICES.contains(String.valueOf(text("type"))))) {
            out.writeAttribute("value", value.toString(), null);
        }
        for (String name : switches) {
            if (Boolean.parseBoolean(text(name))) {
                out.writeAttribute(name, true, null);
            }
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement(text("tag"));
    }

    private List<String> given(String[] names) {
        var attributes = getAttributes();
        return Arrays.stream(names)
                .filter(name -> getValueExpression(name) != null || attributes.containsKey(name))
                .toList();
    }

    private static void write(ResponseWriter out, String name, String value) throws IOException {
        if (value != null && !value.isBlank()) {
            out.writeAttribute(name, SPACES.matcher(value.strip()).replaceAll(" "), null);
        }
    }

    private String text(String name) {
        Object value = getAttributes().get(name);
        return value == null ? null : value.toString();
    }
}
