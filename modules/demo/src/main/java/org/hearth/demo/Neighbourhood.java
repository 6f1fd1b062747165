package org.hearth.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.people.Allocations;
import org.hearth.core.api.people.Restrictions;
import org.hearth.core.api.places.PostcodeDirectory;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;

/** What of the world is not in the returns: the postcodes of its districts, who works with whom, whose record is restricted. */
@ApplicationScoped
class Neighbourhood {
    /** One child in so many in care is the demo social worker's: a caseload of about seventeen. */
    private static final int CASELOAD = 40;

    private static final int RESTRICTED = 300;

    @Inject
    private PostcodeDirectory postcodes;

    @Inject
    private CareBooks books;

    @Inject
    private Allocations allocations;

    @Inject
    private Restrictions restrictions;

    void loadPostcodes(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            postcodes.load(file.getFileName().toString(), content, Person.HEARTH.name());
        }
    }

    void allocate(World world) {
        Map<String, UUID> ids = new HashMap<>();
        for (ChildHistory child : books.book().children()) {
            ids.put(child.reference(), child.id());
        }
        LocalDate day = world.until();
        List<Child> inCare = world.inCareOn(day);
        Map<UUID, String> workers = new HashMap<>();
        // each has some children of their own, so that a demo of their role has something to show
        List<Role> ofRole = List.of(Role.PRACTITIONER, Role.REVIEWING_OFFICER, Role.NOMINATED_OFFICER);
        for (int i = 0; i < inCare.size(); i++) {
            UUID id = ids.get(inCare.get(i).reference);
            if (id != null && i % CASELOAD < ofRole.size()) {
                workers.put(id, ofRole.get(i % CASELOAD).key());
            }
            if (id != null && i % RESTRICTED == RESTRICTED / 2) {
                restrictions.restrict(id, "Demonstration of a restricted record: the carers' address is protected");
            }
        }
        allocations.assignAll(workers, LocalDate.of(day.getYear() - 1, 4, 1));
    }
}
