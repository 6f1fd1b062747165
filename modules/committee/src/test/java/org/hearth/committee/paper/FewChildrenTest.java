package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commentary is checked by the threshold that withholds figures: committee-pack 11, rules 1 and 7. */
class FewChildrenTest {

    @ParameterizedTest(name = "below {0}: {1}")
    @CsvSource({
        "6, One child moved, One child",
        "6, moved with 5 children, 5 children",
        "6, In our county five children moved, five children",
        "6, some 3-5 children, 5 children",
        "10, nine young people, nine young people",
        "10, 6 siblings, 6 siblings",
        "11, ten carers, ten carers",
        "25, twenty-four boys, twenty-four boys",
        "25, Twenty four girls, Twenty four girls",
        "100, 99 children, 99 children",
        "100, ninety-nine children, ninety-nine children"
    })
    void a_number_below_the_threshold_is_found(int threshold, String words, String found) {
        assertThat(new FewChildren(threshold).in(words)).contains(found);
    }

    @ParameterizedTest(name = "below {0}: {1}")
    @CsvSource({
        "2, two children",
        "6, six children",
        "6, 6 children",
        "6, 0 children",
        "6, twenty-one children",
        "6, twenty one children",
        "6, one hundred and two children",
        "6, two hundred children",
        "6, '1,005 children'",
        "10, ten children",
        "25, 25 children",
        "25, '1,024 children'",
        "100, one hundred children"
    })
    void the_threshold_and_what_is_above_it_is_not(int threshold, String words) {
        assertThat(new FewChildren(threshold).in(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Two unaccompanied children moved to Wales, Two unaccompanied children",
        "Three of our children live there, Three of our children",
        "1 of the children was moved, 1 of the children",
        "4 babies came into care, 4 babies",
        "The two brothers stay together, two brothers",
        "3 UASC arrived in May, 3 UASC",
        "A single child moved since June, A single child",
        "We met both children, both children",
        "A child moved to Leeds, A child",
        "Thirty live outside; five of them moved, five of them",
        "There was one girl among them, one girl",
        "2 siblings were parted, 2 siblings",
        "three unaccompanied asylum-seeking children, three unaccompanied asylum-seeking children",
        "two more children, two more children",
        "'two very young, vulnerable children', 'two very young, vulnerable children'",
        "four looked after children, four looked after children",
        "two 14-year-old boys, two 14-year-old boys",
        "three (3) children, three (3) children",
        "2 of these young people, 2 of these young people",
        "one of those children, one of those children",
        "three of these moved, three of these",
        "two of the five children, two of the five children",
        "both of our disabled children, both of our disabled children",
        "Both the children settled, Both the children",
        "a couple of teenagers, a couple of teenagers",
        "a pair of twins, a pair of twins",
        "two sisters, two sisters",
        "two half-brothers, two half-brothers",
        "five infants, five infants",
        "one unaccompanied minor, one unaccompanied minor",
        "one young person, one young person",
        "one sibling group, one sibling group",
        "one UASC, one UASC",
        "four care leavers, four care leavers",
        "one child's placement ended, one child",
        "In June a young person left for Scotland, a young person",
        "Since the last report a baby was born, a baby",
        "A boy aged 14 is waiting, A boy",
        "We moved a child to Leeds, a child",
        "Another teenager has moved, Another teenager",
        "A disabled young child went home, A disabled young child",
        "This year 3 children moved, 3 children",
        "In this quarter two children moved, two children",
        "In 2025/26 two children moved, two children",
        "In 2025 two children moved, two children",
        "On 5 June two children moved, two children",
        "In the second stage two children moved, two children",
        "one child in need moved, one child",
        "We found homes for two children, two children",
        "fewer than three children, three children",
        "up to two children moved, two children",
        "we moved 3\u00a0children, 3\u00a0children"
    })
    void children_are_found_however_they_are_called_and_counted(String words, String found) {
        assertThat(new FewChildren(6).in(words)).contains(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a child-centred plan",
                "every child",
                "every single child has a plan",
                "every one of our children has a plan",
                "for a child to be heard",
                "a child looked after by the council has a social worker",
                "When a child moved we told the school",
                "Every time a child moved we told the school",
                "the number of placements a child had in the year",
                "12 children",
                "6 of our children",
                "in one year",
                "in one year children moved less often",
                "two meetings",
                "two meetings with children",
                "3 to 5 working days",
                "within 3 to 5 working days for children placed in an emergency",
                "section 2",
                "Section 2 children and families",
                "priority 3 young people have a say",
                "two child in need plans",
                "one child in need plan",
                "figures at 1 March children and families",
                "at 5 June 2026 children in care",
                "two children's homes",
                "two of our children's homes opened",
                "one of the new children's homes",
                "two child protection conferences",
                "one child protection conference",
                "one young people's panel",
                "one parent and child placement",
                "one thing children told us",
                "one of the reasons children move",
                "five per cent of children",
                "5% of children",
                "4.5 children for each worker",
                "two thirds of our children",
                "one in four children live outside",
                "2026/27 children",
                "both children and carers",
                "both children in care and care leavers",
                "both boys and girls",
                "a home with places for four children",
                "homes of no more than three children",
                "a home for up to four children",
                "homes for more than one child",
                "two Children in Care Council meetings",
                "no one child is like another",
                "not a single child waited",
                "two staff for children",
                "three new foster carers",
                "four homes, children like them",
                "aged 3 children start nursery",
                "We met in June. Two. Children came.",
                "two of the homes",
                "both of these homes",
                "one UASC team",
                "Young people aged 16 and 17",
                "one child at a time"
            })
    void ordinary_words_are_not(String words) {
        assertThat(new FewChildren(6).in(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "One is in custody., One is in",
        "One was placed in Kent, One was placed",
        "One has moved to Wales, One has moved",
        "Seven moved and one lives in Scotland, one lives",
        "Two went to Kent, Two went",
        "12 children live in three homes. One is in custody, One is in",
        "Other council carers: 3 of 522, 3 of 522",
        "Custody: 1., Custody: 1",
        "Custody = 1, Custody = 1",
        "Custody - one, Custody - one",
        "In custody (1)., custody (1)",
        "Agency carers looked after three out of 522., three out of 522",
        "3 of the 522 are with kin, 3 of the 522",
        "1 of 522 lives abroad, 1 of 522",
        "The number in custody was 1., number in custody was 1",
        "'The number of children abroad rose from 7 to 3, and', 'number of children abroad rose from 7 to 3'"
    })
    void a_number_that_stands_as_in_a_table_is_found(String words, String found) {
        assertThat(new FewChildren(6).in(words)).contains(found);
    }

    @ParameterizedTest
    @CsvSource({
        "'A girl, 14, from Ely lives in Scotland now.', 'A girl, 14'",
        "A girl (14) moved, A girl (14)",
        "We met a boy aged 12., a boy aged 12",
        "We met a boy of 12., a boy of 12",
        "A 12-year-old boy went to Kent, A 12-year-old boy",
        "a twelve-year-old girl, a twelve-year-old girl",
        "Since June a 14-year-old has moved, a 14-year-old",
        "They moved and his sister went to Kent, his sister",
        "with her younger brothers, her younger brothers",
        "A girl from Ely lives in Scotland now, A girl",
        "A boy from Wisbech went to Kent, A boy",
        "We found homes for a sibling group of three, a sibling group of three",
        "the sibling group of 4 moved, the sibling group of 4"
    })
    void one_child_or_family_told_by_age_or_kin_is_found(String words, String found) {
        assertThat(new FewChildren(6).in(words).map(String::toLowerCase)).hasValueSatisfying(told -> assertThat(told)
                .isIn(found.toLowerCase(), found.toLowerCase().replaceAll("^(a|the) (?=sibling)", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 3 June 2026 we met. By 5 May it was done.",
                "from 3 to 5 June 2026",
                "31 of 2026",
                "It cost \u00a34 of \u00a312 a day.",
                "after 3 months of 12 months",
                "two new homes",
                "2 of 4 homes are open",
                "two of the 12 new homes are open",
                "four of five targets were met",
                "Meeting: 3",
                "Meetings: 3",
                "Agenda item: 5",
                "Page 2 of 12",
                "Recommendations: 3",
                "Time: 2 pm",
                "Ratio: 1:3",
                "Cost: 2.5 million",
                "Growth: 3%",
                "meeting 3 of 4 meetings",
                "scored 4 out of 5",
                "aged 16 and 17",
                "Children aged 5 to 9 and 10 to 15",
                "522 of 697 live with foster carers",
                "Fostered: 522.",
                "697 children were looked after.",
                "The number of homes rose from 2 to 4.",
                "The average number of placements was 2.",
                "We opened two homes. One is in Ely.",
                "Of the four new homes, one is in Wisbech and three are in Cambridge.",
                "One was held in May.",
                "One was in June.",
                "One has to plan ahead.",
                "a plan for a 12-year-old child",
                "a 10-year-old strategy",
                "a child aged 10 and over",
                "a child aged 16 or 17",
                "children with their brothers and sisters",
                "each child with his or her sisters",
                "sibling groups of three or more",
                "homes that can take a sibling group of three",
                "Regulation 9 (2)",
                "See note (2)."
            })
    void numbers_that_count_no_children_are_not(String words) {
        assertThat(new FewChildren(6).in(words)).isEmpty();
    }
}
