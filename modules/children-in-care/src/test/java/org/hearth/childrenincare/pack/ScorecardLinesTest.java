package org.hearth.childrenincare.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of committee-pack.md section 6, "Which lines feed which reference", keyed once more. */
class ScorecardLinesTest {
    private static final String TABLE =
            """
            CP1 | CIC-01 | snapshot
            CP2 | CIC-02 | snapshot
            CP3 | CIC-03.events CIC-04.events CIC-05.ratio | quarter
            CP4 | CIC-06.count CIC-06.of-population | snapshot
            CP5 | CIC-15 | cohort
            CP6 | PLA-02 | snapshot
            CP7 | PLA-03.in-house PLA-03.in-house-excluding-kin | snapshot
            CP8 | PLA-03.agency | snapshot
            CP9 | PLA-07.share | snapshot
            CP10 | PLA-01.childrens-homes | snapshot
            CP11 | PLA-05.share | snapshot
            CP12 | PLA-06.unregistered PLA-06.other | snapshot
            CP13 | OOC-01 | snapshot
            CP14 | OOC-03 OOC-02 | snapshot
            CP15 | OOC-05.made OOC-06.before-move | quarter
            CP16 | PLA-10 | snapshot
            CP17 | STA-01; STA-04 | year; year to date
            CP18 | STA-02 | snapshot
            CP19 | STA-03 | quarter
            CP20 | MAT-04 | quarter
            CP21 | MAT-10 | quarter
            CP22 | MAT-02.to-move | quarter
            CP23 | MAT-05.same-day | quarter
            CP24 | CPL-05 | quarter
            CP25 | FOS-01.mainstream FOS-01.kinship | snapshot
            CP26 | FOS-03.mainstream | year to date
            CP27 | FOS-02 FOS-06a FOS-07 FOS-08 | snapshot
            CP28 | FOS-09.enquiry-to-approval | cohort
            CP29 | FOS-12 | quarter
            CP30 | FOS-13.open-over-21 | snapshot
            CP31 | CPL-01 | rolling
            CP32 | CPL-02 | rolling
            CP33 | CPL-07 | rolling
            CP34 | STA-06; STA-06.rolling | year; rolling
            CP35 | HEA-01 | rolling
            CP36 | HEA-03; HEA-02 | year; snapshot
            CP37 | HEA-04; HEA-04.rolling | year; rolling
            CP38 | HEA-06; HEA-06.rolling | year; rolling
            CP39 | HEA-07 HEA-08a; HEA-07.rolling HEA-08a.rolling | year; rolling
            CP40 | EDU-02 | term
            CP41 | EDU-12.attendance EDU-12.persistent | term
            CP42 | EDU-13.children EDU-13.sessions | term
            CP43 | EDU-11.changed | year to date
            CP44 | MIS-02 MIS-01 MIS-04.offered MIS-04.accepted | quarter
            CP45 | MIS-03 | quarter
            CP46 | MIS-05 | snapshot
            CP47 | PER-05 PER-07 CIC-14.home-planned CIC-14.home-unplanned | year to date
            CP48 | PER-02.three-years PER-03.three-years | rolling three years
            CP49 | CL-05; CL-05.local | year; year to date
            CP50 | CL-02; CL-03 | year; year to date
            CP51 | CL-04.17-18 CL-04.19-21; CL-04.local | year; year to date
            CP52 | CL-07 | snapshot
            CP53 | CL-09 | year
            CP54 | CL-16 | snapshot
            CP55 | CL-19.custody CL-19.no-fixed-home | year
            CP56 | MON-01 | snapshot
            CP57 | MON-02 | forecast
            CP58 | MON-03 | year
            CP59 | QUA-01 | snapshot
            CP60 | QUA-02 QUA-02.reviewed | snapshot
            CP61 | QUA-03.complaints QUA-03.compliments | quarter
            """;

    @Test
    void each_reference_is_fed_by_its_lines_in_their_order_and_over_its_period() {
        assertThat(asHeld()).isEqualTo(TABLE.lines().toList());
    }

    /** At a year's end the line of the year, on other days its variant. */
    private static List<String> asHeld() {
        Map<String, List<ScorecardLines.Entry>> byRef = ScorecardLines.all().stream()
                .filter(entry -> !entry.ref().isEmpty())
                .collect(Collectors.groupingBy(ScorecardLines.Entry::ref, LinkedHashMap::new, Collectors.toList()));
        var rows = new ArrayList<String>();
        byRef.forEach((ref, entries) -> {
            Map<String, List<ScorecardLines.Entry>> byDay = entries.stream()
                    .collect(Collectors.groupingBy(ScorecardLines.Entry::day, LinkedHashMap::new, Collectors.toList()));
            rows.add("%s | %s | %s"
                    .formatted(
                            ref,
                            byDay.values().stream()
                                    .map(some -> some.stream()
                                            .map(ScorecardLines.Entry::line)
                                            .collect(Collectors.joining(" ")))
                                    .collect(Collectors.joining("; ")),
                            byDay.values().stream()
                                    .map(some -> some.get(0).period())
                                    .collect(Collectors.joining("; "))));
        });
        return rows;
    }

    @Test
    void groups_stand_in_the_order_of_the_committee() {
        assertThat(ScorecardLines.all().stream()
                        .map(ScorecardLines.Entry::group)
                        .distinct())
                .containsExactly(
                        "Demand",
                        "Where children live",
                        "Near home",
                        "Stability",
                        "Matching",
                        "Fostering",
                        "Care planning",
                        "Health",
                        "Education",
                        "Safety",
                        "Permanence",
                        "Care leavers",
                        "Money",
                        "Quality");
    }

    @Test
    void every_reference_has_a_title() {
        assertThat(ScorecardLines.all().stream().filter(entry -> !entry.ref().isEmpty()))
                .allSatisfy(entry -> assertThat(ScorecardLines.all().stream()
                                .filter(other -> other.ref().equals(entry.ref()))
                                .findFirst()
                                .orElseThrow()
                                .title())
                        .isNotEmpty());
    }

    @Test
    void for_every_line_that_is_brought_the_commentary_of_one_page_answers() {
        var topics = Pages.of(CareRelationsTest.aCounty(), "2026-03-31").topics();

        assertThat(ScorecardLines.all())
                .filteredOn(
                        entry -> entry.wouldTell().isEmpty() && !entry.line().isEmpty())
                .hasSizeGreaterThan(40)
                .allSatisfy(entry -> assertThat(topics)
                        .as(entry.line())
                        .filteredOn(topic -> topic.lines().stream()
                                .anyMatch(line -> entry.line().equals(line)
                                        || entry.line().startsWith(line + ".")))
                        .hasSize(1));
    }
}
