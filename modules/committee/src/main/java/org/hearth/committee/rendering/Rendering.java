package org.hearth.committee.rendering;

import java.util.Arrays;
import java.util.Optional;

/** The files of a paper. */
public enum Rendering {
    PUBLIC("public.pdf", Format.PDF),
    EXEMPT("exempt.pdf", Format.PDF),
    WORKING_PAPER("working-paper.pdf", Format.PDF),
    PUBLIC_TABLES("public-tables.xlsx", Format.TABLES),
    EXEMPT_TABLES("exempt-tables.xlsx", Format.TABLES),
    PUBLIC_PAGE("public.html", Format.PAGE),
    EXEMPT_PAGE("exempt.html", Format.PAGE);

    enum Format {
        PDF("application/pdf"),
        TABLES("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        PAGE("text/html;charset=UTF-8");

        private final String type;

        Format(String type) {
            this.type = type;
        }
    }

    private final String file;
    private final Format format;

    Rendering(String file, Format format) {
        this.file = file;
        this.format = format;
    }

    public String file() {
        return file;
    }

    public String type() {
        return format.type;
    }

    Format format() {
        return format;
    }

    /** Whether anybody may have it once the paper is published. */
    public boolean isPublic() {
        return this == PUBLIC || this == PUBLIC_TABLES || this == PUBLIC_PAGE;
    }

    public boolean isExempt() {
        return this == EXEMPT || this == EXEMPT_TABLES;
    }

    public static Optional<Rendering> of(String file) {
        return Arrays.stream(values()).filter(one -> one.file.equals(file)).findFirst();
    }
}
