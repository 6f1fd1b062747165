package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.returns.keeping.Desk.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.api.SentFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A return sent before its year is over tells of the days until then, and another year's return tells nothing. */
@Tag("storage")
class YearNotOverTest {
    private static final SentFile HEADER =
            file("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", "LC1,M,01/02/2015,WBRI,UN1,,");

    private final Desk desk = Desk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    private static SentFile episodes(String began) {
        return episodes(began, "N1");
    }

    private static SentFile episodes(String began, String need) {
        return file(
                "episodes.csv",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
                "LC1,%s,S,C2,%s,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295".formatted(began, need));
    }

    @Test
    void nothing_is_known_of_days_after_it_was_sent() {
        desk.send(2027, HEADER, episodes("05/04/2026"));

        LocalDate sent = LocalDate.of(2026, 11, 21);
        assertThat(desk.returns.coverage())
                .isEqualTo(new Coverage(List.of(Period.ofDays(LocalDate.of(2026, 4, 1), sent))));
        assertThat(desk.care.coverage).isEqualTo(desk.returns.coverage());
        assertThat(desk.care.child("LC1").episodes().get(0).heldUntil()).isEqualTo(sent);
    }

    @Test
    void sent_again_later_it_tells_of_more() {
        desk.send(2027, HEADER, episodes("05/04/2026"));
        desk.now = Instant.parse("2027-05-03T09:00:00Z");
        desk.send(2027, episodes("05/04/2026", "N2"));

        assertThat(desk.returns.coverage().spans())
                .containsExactly(Period.ofDays(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)));
        assertThat(desk.care.child("LC1").episodes().get(0).heldUntil()).isEqualTo("2027-03-31");
    }

    @Test
    void of_another_years_return_the_header_is_not_taken_either() {
        Receipt receipt = desk.send(2025, HEADER, episodes("05/04/2026"));

        assertThat(receipt.state()).isEqualTo(State.REFUSED);
        assertThat(receipt.reason()).contains("another year");
        assertThat(desk.returns.held()).isEmpty();
        assertThat(receipt.modules()).isEmpty();
    }
}
