package org.hearth.platform.pages;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import org.hearth.platform.api.pages.ListRow;

/**
 * The rows of a long list, from {@code value}, a list of {@link ListRow}. Drawn at once, as the expressions of fifty rows
 * of eight cells cost more than all else on the page.
 */
@FacesComponent(value = "hearth.Rows", createTag = true, tagName = "rows", namespace = "urn:hearth")
public class Rows extends UIComponentBase {

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
        for (Object each : (List<?>) getAttributes().get("value")) {
            var row = (ListRow) each;
            out.startElement("tr", this);
            out.writeAttribute("class", "govuk-table__row", null);
            out.startElement("th", this);
            out.writeAttribute("scope", "row", null);
            out.writeAttribute("class", "govuk-table__header", null);
            write(out, row.head());
            out.endElement("th");
            for (ListRow.Cell cell : row.cells()) {
                out.startElement("td", this);
                out.writeAttribute(
                        "class",
                        cell.numeric() ? "govuk-table__cell govuk-table__cell--numeric" : "govuk-table__cell",
                        null);
                write(out, cell);
                out.endElement("td");
            }
            out.endElement("tr");
        }
    }

    private void write(ResponseWriter out, ListRow.Cell cell) throws IOException {
        if (cell.href() == null) {
            out.writeText(cell.text(), null);
        } else {
            out.startElement("a", this);
            out.writeAttribute("class", "govuk-link", null);
            out.writeAttribute("href", cell.href(), null);
            out.writeText(cell.text(), null);
            out.endElement("a");
        }
        if (cell.mark() != null) {
            out.writeText(" ", null);
            out.startElement(cell.mark().element(), this);
            out.writeAttribute("class", cell.mark().classes(), null);
            out.writeText(cell.mark().text(), null);
            out.endElement(cell.mark().element());
        }
    }
}
