package org.hearth.committee.chase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where it is kept who writes which section: rows are only inserted. */
@Dependent
class SectionOwnerTable {
    private final Jdbi jdbi;

    @Inject
    SectionOwnerTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All that was ever said, of each section the first first. */
    List<SectionOwner> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select section, seq, post, who, set_by, set_at from committee.section_owner"
                                + " order by section, seq")
                .map(ConstructorMapper.of(SectionOwner.class))
                .list());
    }

    /** The key refuses a number that somebody else took meanwhile. */
    void insert(SectionOwner owner) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into committee.section_owner (section, seq, post, who, set_by, set_at)"
                                + " values (:section, :seq, :post, :who, :setBy, :setAt)")
                .bindMethods(owner)
                .execute());
    }
}
