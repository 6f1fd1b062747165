package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hearth.committee.rendering.Rendering;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may read what, by the permission table: user journeys, section 2. */
class ReadersTest {

    @ParameterizedTest(name = "{0}: a draft {1}, a working paper {2}")
    @CsvSource({
        "ANALYST, true, true",
        "MANAGER, true, true",
        "DIRECTOR, true, true",
        "CLERK, true, false",
        "MEMBER, false, false",
        "FINANCE, true, false",
        "CLEARING_OFFICER, true, false",
        "MONITORING_OFFICER, true, false",
        "COMMISSIONING, false, false"
    })
    void a_draft_is_there_only_for_those_who_write_check_clear_or_sign_it(Role role, boolean draft, boolean lists) {
        var person = new Person(role.key(), Set.of(role));
        var readers = new Readers(new PaperPermissions(() -> person), () -> person);

        assertThat(readers.mayRead(paper(null))).isEqualTo(draft);
        assertThat(readers.mayRead(paper(Instant.EPOCH))).isTrue();
        if (lists) {
            assertThatCode(() -> readers.mustRead(Rendering.WORKING_PAPER)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> readers.mustRead(Rendering.WORKING_PAPER))
                    .isInstanceOf(PaperPermissions.Refused.class);
        }
        for (Rendering one : new Rendering[] {Rendering.PUBLIC, Rendering.PUBLIC_PAGE, Rendering.PUBLIC_TABLES}) {
            assertThatCode(() -> readers.mustRead(one)).doesNotThrowAnyException();
        }
        for (Rendering one : Rendering.values()) {
            if (one.isExempt() || one.isToWorkOn()) {
                assertThat(readers.mayOpen(one)).as(one.name()).isEqualTo(draft);
                if (draft) {
                    assertThatCode(() -> readers.mustRead(one)).doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(() -> readers.mustRead(one))
                            .as("no member reads %s without a number", one)
                            .isInstanceOf(PaperPermissions.Refused.class);
                }
            }
        }
    }

    private static Paper paper(Instant published) {
        return new Paper(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                Desk.MEETING,
                Desk.MARCH,
                Instant.EPOCH,
                "clerk",
                published,
                null,
                "",
                "corporate-parenting");
    }
}
