package org.hearth.platform.pages;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * The options of a select, from {@code items}, a list of {@link GovUk.Item}. Drawn at once: a page of filters has a
 * hundred of them, and each expression asked for each of them costs more than the rest of the form.
 */
@FacesComponent(value = "hearth.Options", createTag = true, tagName = "options", namespace = "urn:hearth")
public class Options extends UIComponentBase {

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
        for (Object each : (List<?>) getAttributes().get("items")) {
            var item = (GovUk.Item) each;
            out.startElement("option", this);
            if (item.value() != null) {
                out.writeAttribute("value", item.value(), null);
            }
            if (item.on()) {
                out.writeAttribute("selected", true, null);
            }
            if (item.disabled()) {
                out.writeAttribute("disabled", true, null);
            }
            if (item.text() != null) {
                out.writeText(item.text(), null);
            }
            out.endElement("option");
        }
    }
}
