package org.hearth.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.jobs.Jobs;
import org.hearth.platform.api.jobs.Jobs.Job;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.RowScope;
import org.jdbi.v3.core.Jdbi;

/** Jobs as the present person may see them: one's own, or all. Another's job is as if it were not there. */
@ApplicationScoped
class JobsSeen {
    /** Jobs on the list; older ones are found by their address. */
    private static final int MOST = 100;

    @Inject
    private Jobs jobs;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson person;

    @Inject
    private Permissions permissions;

    Optional<Job> find(String id) {
        return uuid(id).flatMap(jobs::find).filter(job -> sees(job, Action.VIEW));
    }

    /** The latest, newest first. */
    List<Job> latest() {
        Person asking = person.get();
        RowScope scope = permissions.scope(asking, "jobs", Action.VIEW);
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, kind, subject, by_whom, state, done, total, message from platform.job"
                                + " where by_whom = :me or 1 = :all order by created_at desc, id"
                                + " fetch first " + MOST + " rows only")
                .bind("me", asking.name())
                .bind("all", scope == RowScope.ALL ? 1 : 0)
                .map((row, context) -> JobTable.job(row))
                .list());
    }

    /** How many wait or run, of all that anybody asked for. */
    long goingOn() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from platform.job where state in ('WAITING', 'RUNNING')")
                        .mapTo(Long.class)
                        .one());
    }

    /** @return whether there is such a job for this person; one that has ended stays as it is */
    boolean cancel(String id) {
        Optional<Job> job = uuid(id).flatMap(jobs::find).filter(found -> sees(found, Action.WRITE));
        job.ifPresent(found -> {
            jobs.cancel(found.id());
            audit.record("job.cancelled", found.id().toString(), Map.of("kind", found.kind()));
        });
        return job.isPresent();
    }

    private boolean sees(Job job, Action action) {
        return switch (permissions.scope(person.get(), "jobs", action)) {
            case ALL -> true;
            case OWN -> job.by().equals(person.get().name());
            case AGGREGATES, NONE -> false;
        };
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return id == null ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
