package org.hearth.returns.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearth.platform.api.audit.Audit;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Returns;

/** The rows of one module of an upload as they were sent. */
@WebServlet("/returns/rows.csv")
public class RowsCsv extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Returns returns;

    @Inject
    transient Audit audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Receipt> receipt = Shown.id(request.getParameter("id")).flatMap(returns::find);
        String asked = String.valueOf(request.getParameter("module"));
        Optional<String> module = receipt.stream()
                .flatMap(one -> one.modules().stream())
                .map(Receipt.SentModule::module)
                .filter(name -> name.equalsIgnoreCase(asked))
                .findFirst();
        if (module.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        audit.record("return.exported", receipt.get().id().toString(), Map.of("module", module.get()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%d-%s.csv\""
                        .formatted(receipt.get().year(), module.get().toLowerCase(Locale.ROOT)));
        returns.rowsAsSent(receipt.get().id(), module.get(), response.getOutputStream());
    }
}
