package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearth.core.care.StoredCare;
import org.hearth.core.testing.InventedPlaces;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.mutation.Hunt;
import org.hearth.returns.mutation.Judge;
import org.hearth.returns.mutation.Mutated;
import org.hearth.returns.mutation.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is done to a return, it is kept and put together in core's own storage, or refused with the reason. */
class MutatedUploadsTest {

    private static List<String> hunted(long firstSeed, int times) {
        try (Desk desk = Desk.open()) {
            StoredCare care = StoredCare.over(desk.database, desk.clock(), new InventedPlaces());
            KeptReturns returns = desk.with(desk.database.transactions(), care.records(), Judge.limit());
            return new Hunt(Sample.invented(), (sent, seed) -> send(desk, returns, sent))
                    .inOneThread()
                    .run(firstSeed, times);
        }
    }

    private static void send(Desk desk, KeptReturns returns, Mutated sent) {
        desk.now = desk.now.plusSeconds(1);
        Receipt receipt;
        try {
            receipt = returns.receive(sent.year(), sent.files(), "analyst", null);
        } catch (RuleBroken refused) {
            assertThat(refused).hasMessageContaining("at most");
            return;
        }
        if (receipt.state() == State.WAITING_FOR_YES) {
            receipt = returns.confirm(receipt.id(), "analyst");
        }
        assertThat(receipt.state()).isIn(State.CURRENT, State.SUPERSEDED, State.REFUSED);
        if (receipt.state() == State.REFUSED) {
            assertThat(receipt.reason()).isNotBlank();
            assertThat(desk.findings(receipt)).as("why it was refused").isNotEmpty();
        }
        receipt.modules().forEach(module -> assertThat(module.accepted() + module.refused())
                .isEqualTo(module.rows()));
    }

    @Test
    void whatever_is_sent_is_stored_or_refused_with_a_reason() {
        assertThat(hunted(1, 40)).isEmpty();
    }

    @Test
    @Tag("slow")
    void so_are_two_thousand() {
        assertThat(hunted(40_000_001, Hunt.many(2_000))).isEmpty();
    }

    /** Texts in the place of codes and numbers are longer than any code; they are kept by their beginning. */
    @Test
    void texts_in_the_place_of_codes_are_stored() {
        try (Desk desk = Desk.open()) {
            StoredCare care = StoredCare.over(desk.database, desk.clock(), new InventedPlaces());
            KeptReturns returns = desk.with(desk.database.transactions(), care.records(), Judge.limit());
            var files = new ArrayList<>(List.of(
                    Desk.file(
                            "header.csv",
                            "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
                            "LC1,female since birth,14/02/2010,white British,A123456789012 and B123456789012,not known yet,"),
                    Desk.file(
                            "episodes.csv",
                            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
                            "LC1,05/04/2025,started to be looked after,full care order,abuse or neglect,foster placement,own provision,01/06/2025,other reasons,carer requests,"
                                    + "somewhere ".repeat(9) + "," + "elsewhere ".repeat(9)
                                    + ",the number is not known yet")));

            desk.now = desk.now.plusSeconds(1);
            assertThat(returns.receive(2026, files, "analyst", null).state()).isEqualTo(State.CURRENT);
            assertThat(care.books().book().children()).singleElement().satisfies(child -> {
                assertThat(child.reference()).isEqualTo("LC1");
                assertThat(child.episodes().get(0).legalStatus()).isEqualTo("FULL CARE ");
            });
        }
    }
}
