package org.hearth.core.api.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Published figures to set beside ours: neighbours, the region, England, and what was published of the council itself.
 * They are facts keyed again from publications, each with its source, and never reworked: no average is made of them.
 */
public interface Comparators {

    /** All that concern the council and the line, by area as listed, then by day. */
    List<Comparator> of(String line);

    /** For each area the latest that belongs to the day or an earlier one; targets are not among them. */
    List<Comparator> of(String line, LocalDate day);

    /** The latest published target for the day. */
    Optional<Comparator> target(String line, LocalDate day);

    /**
     * @param line     the line's key: {@code CIC-02}
     * @param area     as printed: {@code Cambridgeshire}, {@code East of England}, {@code SN}
     * @param areaCode nine characters, or {@code null} for a group of councils
     * @param period   as printed: {@code 31 March 2025}, {@code 2016/17}
     * @param day      the day it belongs to, or the last of its period
     * @param kind     how the value is meant
     * @param source   publication, table
     */
    record Comparator(
            String line,
            String area,
            String areaCode,
            String period,
            LocalDate day,
            BigDecimal value,
            Unit unit,
            Kind kind,
            String source) {

        /** In its own unit, as published: {@code 18%}, {@code about 50}. */
        public String words() {
            String about = kind == Kind.APPROXIMATE ? "about " : "";
            return about + unit.printed(value.toPlainString());
        }
    }

    enum Kind {
        PUBLISHED,
        /** Printed as "around" or "about". */
        APPROXIMATE,
        TARGET
    }
}
