package org.hearth.committee.rendering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of a paper. */
public enum Rendering {
    PUBLIC("public.pdf", Format.PDF),
    EXEMPT("exempt.pdf", Format.PDF),
    WORKING_PAPER("working-paper.pdf", Format.PDF),
    PUBLIC_TABLES("public-tables.xlsx", Format.TABLES),
    EXEMPT_TABLES("exempt-tables.xlsx", Format.TABLES),
    PUBLIC_PAGE("public.html", Format.PAGE),
    EXEMPT_PAGE("exempt.html", Format.PAGE),
    PUBLIC_WORDS("public-covering-report.docx", Format.WORDS),
    EXEMPT_WORDS("exempt-covering-report.docx", Format.WORDS);

    enum Format {
        PDF("application/pdf"),
        TABLES("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        PAGE("text/html;charset=UTF-8"),
        WORDS("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

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

    /** Whether it holds nothing that is withheld from the public. */
    public boolean isPublic() {
        return this == PUBLIC || this == PUBLIC_TABLES || this == PUBLIC_PAGE || this == PUBLIC_WORDS;
    }

    /** Whether it is made once, when the paper is published, and kept; else it is made whenever somebody asks for it. */
    public boolean isKept() {
        return !isToWorkOn();
    }

    /** The words to go on writing in: for those who bring the paper to publication, and never the paper itself. */
    public boolean isToWorkOn() {
        return format == Format.WORDS;
    }

    public static List<Rendering> kept() {
        return Arrays.stream(values()).filter(Rendering::isKept).toList();
    }

    /** Whether it is of the paper's exempt part, which a paper that is public does not have. */
    public boolean isExempt() {
        return !isPublic() && this != WORKING_PAPER;
    }

    public static Optional<Rendering> of(String file) {
        return Arrays.stream(values()).filter(one -> one.file.equals(file)).findFirst();
    }
}
