package org.hearth.platform.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.documents.SpreadsheetText;
import org.hearth.platform.api.pages.Days;

/** The lines of the audit's page as a file for a spreadsheet. */
@WebServlet("/audit/list.csv")
public class AuditCsv extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient AuditReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditLog.Filter filter;
        try {
            filter = new AuditLog.Filter(
                    parameter(request, "who"),
                    parameter(request, "what"),
                    parameter(request, "subject"),
                    Days.of("from", request.getParameter("from")).orElse(null),
                    Days.of("to", request.getParameter("to")).orElse(null));
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
            PrintWriter out = response.getWriter();
            out.print("line,at,who,what,subject,details,hash\r\n");
            reading.export(
                    filter,
                    line -> out.print(row(
                            String.valueOf(line.lineNumber()),
                            line.recordedAt().toString(),
                            line.byWhom(),
                            line.what(),
                            line.subject(),
                            line.details(),
                            line.hash())));
        } catch (RuleBroken refusal) {
            response.reset();
            response.setStatus(422);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println(refusal.getMessage());
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    static String row(String... cells) {
        return Stream.of(cells).map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        String safe = SpreadsheetText.of(value);
        return safe.matches("[A-Za-z0-9 .:_-]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
