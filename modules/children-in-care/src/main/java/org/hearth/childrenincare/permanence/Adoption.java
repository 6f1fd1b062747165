package org.hearth.childrenincare.permanence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.care.Told;
import org.hearth.core.api.care.ToldKind;

/**
 * What the return tells of a child's adoption (AD1), once, for the year of the order: when it was decided and matched, and
 * who adopted. Where care was and when it ended episodes tell.
 *
 * @param year           the return year, by the year it ends
 * @param decidedOn      DATE_INT: that adoption is in the child's best interest
 * @param matchedOn      DATE_MATCH: that these are the adopters
 * @param byFosterCarer  FOSTER_CARE: adopted by those who fostered the child; {@code null} when blank
 * @param adopters       NB_ADOPTR: how many
 * @param sexOfAdopters  SEX_ADOPTR; {@code null} when blank or no code of the return
 * @param status         LS_ADOPTR: whether they are married or partners; likewise
 */
public record Adoption(
        int year,
        LocalDate decidedOn,
        LocalDate matchedOn,
        Boolean byFosterCarer,
        Integer adopters,
        Adopters sexOfAdopters,
        Union status,
        Source source) {
    public static final String MODULE = "AD1";

    /** By year; of two rows of one year the later line is right. */
    public static final ToldKind<Adoption> KIND = new ToldKind<>() {
        @Override
        public String module() {
            return MODULE;
        }

        @Override
        public List<Adoption> read(List<Told> rows) {
            var years = new TreeMap<Integer, Adoption>();
            for (Told row : rows) {
                years.put(
                        row.year(),
                        new Adoption(
                                row.year(),
                                row.day("DATE_INT"),
                                row.day("DATE_MATCH"),
                                row.yes("FOSTER_CARE"),
                                row.number("NB_ADOPTR"),
                                Adopters.of(row.text("SEX_ADOPTR")),
                                Union.of(row.text("LS_ADOPTR")),
                                row.source()));
            }
            return new ArrayList<>(years.values());
        }
    };

    /** SEX_ADOPTR of the return (indicators.md 1.8); the same in all years read. */
    public enum Adopters {
        M1("one man"),
        F1("one woman"),
        MM("two men"),
        FF("two women"),
        MF("a man and a woman");

        private final String meaning;

        Adopters(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }

        static Adopters of(String code) {
            for (Adopters one : values()) {
                if (one.name().equals(code)) {
                    return one;
                }
            }
            return null;
        }
    }

    /** LS_ADOPTR of the return (indicators.md 1.8); the same in all years read. */
    public enum Union {
        L0("single"),
        L11("married, of different sex"),
        L12("married, of the same sex"),
        L2("civil partners"),
        L3("unmarried, of different sex"),
        L4("unmarried, of the same sex");

        private final String meaning;

        Union(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }

        static Union of(String code) {
            for (Union one : values()) {
                if (one.name().equals(code)) {
                    return one;
                }
            }
            return null;
        }
    }

    /**
     * What is told of an adoption in the return year: by the return of that year or, where it was sent late, by the first
     * that tells of one after it; {@code null} when none does.
     */
    public static Adoption in(ChildHistory child, int year) {
        for (Adoption told : child.told(KIND)) {
            if (told.year() >= year) {
                return told;
            }
        }
        return null;
    }
}
