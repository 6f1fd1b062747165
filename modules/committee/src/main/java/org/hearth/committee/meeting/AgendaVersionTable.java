package org.hearth.committee.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.committee.kept.Hash;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where published agendas are kept: rows are only inserted. */
@Dependent
class AgendaVersionTable {
    private final Jdbi jdbi;

    @Inject
    AgendaVersionTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The first first. */
    List<AgendaVersion> of(UUID meeting) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select meeting, version_no, published_at, published_by, changed, pdf_hash, html_hash"
                                + " from committee.agenda_version where meeting = :meeting order by version_no")
                .bind("meeting", meeting)
                .map(ConstructorMapper.of(AgendaVersion.class))
                .list());
    }

    /** What stood on the latest; empty where none was published. */
    Optional<AgendaStood> stood(UUID meeting) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select stood from committee.agenda_version where meeting = :meeting order by version_no desc")
                .bind("meeting", meeting)
                .setMaxRows(1)
                .map((row, context) -> AgendaStood.read(row.getString("stood")))
                .findFirst());
    }

    /** @param version one that is there @param pdf whether its PDF, else its web page */
    byte[] file(AgendaVersion version, boolean pdf) {
        byte[] content = jdbi.withHandle(handle -> handle.createQuery("select " + (pdf ? "pdf" : "html")
                        + " from committee.agenda_version where meeting = :meeting and version_no = :version")
                .bind("meeting", version.meeting())
                .bind("version", version.versionNo())
                .mapTo(byte[].class)
                .one());
        return Hash.verified(
                content,
                pdf ? version.pdfHash() : version.htmlHash(),
                "The agenda of meeting %s, version %d,".formatted(version.meeting(), version.versionNo()));
    }

    void add(AgendaVersion version, AgendaStood stood, byte[] pdf, byte[] html) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into committee.agenda_version (meeting, version_no,"
                        + " published_at, published_by, stood, changed, pdf, pdf_hash, html, html_hash) values"
                        + " (:meeting, :versionNo, :publishedAt, :publishedBy, :stood, :changed, :pdf, :pdfHash, :html,"
                        + " :htmlHash)")
                .bindMethods(version)
                .bind("stood", stood.json())
                .bind("pdf", pdf)
                .bind("html", html)
                .execute());
    }
}
