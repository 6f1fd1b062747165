package org.hearth.platform.start;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** While the settings do not let Hearth start, every address says why and nothing else. */
@WebFilter(filterName = "shut", urlPatterns = "/*", asyncSupported = true)
public class ShutFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient StartUp startUp;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (startUp.refusals().isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println("Hearth has not started. " + String.join(" ", startUp.refusals()));
    }
}
