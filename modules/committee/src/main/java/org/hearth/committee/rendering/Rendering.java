package org.hearth.committee.rendering;

import java.util.Arrays;
import java.util.Optional;

/** The files of a paper. */
public enum Rendering {
    PUBLIC("public.pdf", "application/pdf"),
    EXEMPT("exempt.pdf", "application/pdf"),
    WORKING_PAPER("working-paper.pdf", "application/pdf"),
    PUBLIC_TABLES("public-tables.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    EXEMPT_TABLES("exempt-tables.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String file;
    private final String type;

    Rendering(String file, String type) {
        this.file = file;
        this.type = type;
    }

    public String file() {
        return file;
    }

    public String type() {
        return type;
    }

    public boolean isPdf() {
        return file.endsWith(".pdf");
    }

    public boolean isPublic() {
        return this == PUBLIC || this == PUBLIC_TABLES;
    }

    public boolean isExempt() {
        return this == EXEMPT || this == EXEMPT_TABLES;
    }

    public static Optional<Rendering> of(String file) {
        return Arrays.stream(values()).filter(one -> one.file.equals(file)).findFirst();
    }
}
