package org.hearth.app.security;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * What the server's OpenID Connect client answers while it tries to sign somebody in. Its cookies and its way to the
 * provider go through; when it gives up it would write an error in its own words and ask for credentials by a header, and
 * none of that leaves here: Hearth answers itself.
 */
final class Attempt extends HttpServletResponseWrapper {
    private final boolean byBrowser;
    private boolean sentOn;

    /** @param byBrowser whether it may be sent to the provider; a program with a token may not */
    Attempt(HttpServletResponse response, boolean byBrowser) {
        super(response);
        this.byBrowser = byBrowser;
    }

    /** Whether the browser is on its way to the provider. */
    boolean sentOn() {
        return sentOn;
    }

    @Override
    public void sendRedirect(String location) throws java.io.IOException {
        if (byBrowser) {
            sentOn = true;
            super.sendRedirect(location);
        }
    }

    @Override
    public void setStatus(int status) {
        if (byBrowser && status < 400) {
            sentOn = status >= 300;
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status) {
        // Hearth answers
    }

    @Override
    public void sendError(int status, String words) {
        // Hearth answers
    }

    @Override
    public void setHeader(String name, String value) {
        if (!name.equalsIgnoreCase("WWW-Authenticate")) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!name.equalsIgnoreCase("WWW-Authenticate")) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setContentType(String type) {
        // there is no content
    }

    @Override
    public void flushBuffer() {
        // nothing of it is sent by itself
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("Nothing is written here.");
            }

            @Override
            public void write(int one) {
                // nowhere
            }
        };
    }
}
