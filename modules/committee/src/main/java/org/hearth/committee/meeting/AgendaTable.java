package org.hearth.committee.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where the items of agendas are kept. */
@Dependent
class AgendaTable {
    private static final String SELECT =
            "select id, meeting, item_no, kind, title, lead_post, openness, exempt_paragraph,"
                    + " to_follow, first_page, last_page, programme, resolution, revision from committee.agenda_item ";

    private final Jdbi jdbi;

    @Inject
    AgendaTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The meetings of which an agenda is published. */
    Set<UUID> published() {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct meeting from committee.agenda_version")
                .mapTo(UUID.class)
                .set());
    }

    void insert(List<AgendaItem> items) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "insert into committee.agenda_item (id, meeting, item_no, kind, title, lead_post, openness, exempt_paragraph,"
                            + " to_follow, first_page, last_page, programme, resolution, revision) values (:id, :meeting,"
                            + " :itemNo, :kind, :title, :leadPost, :openness, :exemptParagraph, :toFollow, :firstPage, :lastPage,"
                            + " :programme, :resolution, 0)");
            items.forEach(item -> batch.bindMethods(item).add());
            batch.execute();
        });
    }

    /** In the order of the agenda. */
    List<AgendaItem> of(UUID meeting) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where meeting = :meeting order by item_no, id")
                .bind("meeting", meeting)
                .map(ConstructorMapper.of(AgendaItem.class))
                .list());
    }

    /** Of all meetings of a committee, in the order of each agenda. */
    List<AgendaItem> ofCommittee(String committee) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT
                        + "where meeting in (select m.id from committee.meeting m where m.committee = :committee)"
                        + " order by meeting, item_no, id")
                .bind("committee", committee)
                .map(ConstructorMapper.of(AgendaItem.class))
                .list());
    }

    boolean change(AgendaItem item, int seen) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update committee.agenda_item set kind = :kind, title = :title, lead_post = :leadPost,"
                                        + " openness = :openness, exempt_paragraph = :exemptParagraph, to_follow = :toFollow,"
                                        + " first_page = :firstPage, last_page = :lastPage, revision = revision + 1"
                                        + " where id = :id and revision = :seen")
                        .bindMethods(item)
                        .bind("seen", seen)
                        .execute())
                == 1;
    }

    void endsOn(UUID id, int lastPage) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update committee.agenda_item set last_page = :lastPage, revision = revision + 1 where id = :id")
                .bind("lastPage", lastPage)
                .bind("id", id)
                .execute());
    }

    /** @param paragraph {@code null} for what is public */
    void opens(UUID id, Openness openness, Integer paragraph) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update committee.agenda_item set openness = :openness, exempt_paragraph = :paragraph, revision = revision + 1 where id = :id")
                .bind("openness", openness)
                .bind("paragraph", paragraph)
                .bind("id", id)
                .execute());
    }

    boolean remove(UUID id, int seen) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "delete from committee.agenda_item where id = :id and revision = :seen")
                        .bind("id", id)
                        .bind("seen", seen)
                        .execute())
                == 1;
    }

    /** From now on what the item was called is not printed again; once is enough. */
    void keepBackTitle(UUID meeting, UUID item) {
        if (keptBack(meeting).contains(item)) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into committee.title_kept_back (item, meeting) values (:item, :meeting)")
                .bind("item", item)
                .bind("meeting", meeting)
                .execute());
    }

    /** The items of the meeting, also those that were removed, whose earlier titles are not printed again. */
    Set<UUID> keptBack(UUID meeting) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select item from committee.title_kept_back where meeting = :meeting")
                        .bind("meeting", meeting)
                        .mapTo(UUID.class)
                        .set());
    }

    /** Gives each its place in the list, from 1. */
    void number(List<UUID> inOrder) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("update committee.agenda_item set item_no = :itemNo where id = :id");
            for (int i = 0; i < inOrder.size(); i++) {
                batch.bind("id", inOrder.get(i)).bind("itemNo", i + 1).add();
            }
            if (!inOrder.isEmpty()) {
                batch.execute();
            }
        });
    }

    void resolve(Map<UUID, String> resolutions) {
        if (resolutions.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("update committee.agenda_item set resolution = :resolution where id = :id");
            resolutions.forEach((id, words) -> batch.bind("id", id)
                    .bind("resolution", words.isEmpty() ? null : words)
                    .add());
            batch.execute();
        });
    }
}
