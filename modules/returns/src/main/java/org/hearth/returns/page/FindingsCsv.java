package org.hearth.returns.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.documents.SpreadsheetText;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.FindingFilter;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Returns;

/** The findings of an upload as a file for a spreadsheet. */
@WebServlet("/returns/findings.csv")
public class FindingsCsv extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 1000;

    @Inject
    transient Returns returns;

    @Inject
    transient Audit audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Receipt> receipt = Shown.id(request.getParameter("id")).flatMap(returns::find);
        if (receipt.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var upload = receipt.get().id();
        audit.record(
                "findings.exported",
                upload.toString(),
                Map.of("year", String.valueOf(receipt.get().year())));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"findings-%d.csv\""
                        .formatted(receipt.get().year()));
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(response.getWriter());
        csv.writeRecord(
                "code", "severity", "row left out", "module", "file", "line", "column", "value", "child", "message");
        int page = 1;
        List<Finding> some =
                returns.findings(upload, FindingFilter.ALL, page, AT_ONCE).items();
        while (!some.isEmpty()) {
            for (Finding one : some) {
                csv.writeRecord(
                        one.code(),
                        one.severity().key(),
                        one.refused() ? "yes" : "no",
                        SpreadsheetText.of(one.module()),
                        SpreadsheetText.of(one.file()),
                        one.line() == null ? "" : one.line().toString(),
                        SpreadsheetText.of(one.column()),
                        SpreadsheetText.of(one.value()),
                        SpreadsheetText.of(one.child()),
                        one.message());
            }
            some = some.size() < AT_ONCE
                    ? List.of()
                    : returns.findings(upload, FindingFilter.ALL, ++page, AT_ONCE)
                            .items();
        }
        csv.flush();
    }
}
