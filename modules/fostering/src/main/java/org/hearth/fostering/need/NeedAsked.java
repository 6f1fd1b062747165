package org.hearth.fostering.need;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.fostering.household.Typing;
import org.hearth.fostering.recruitment.Stage;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;

/**
 * Which number is to be opened; {@code null} stands for all of them.
 *
 * @param district empty for not known
 */
record NeedAsked(Lack lack, Ages ages, HouseholdKind kind, Stage stage, String district) {
    static final List<String> OF_CHILDREN = List.of("lack", "ages", "district");
    static final List<String> OF_ENQUIRIES = List.of("kind", "stage", "district");
    private static final String UNKNOWN = "not-known";

    static final NeedAsked ALL = new NeedAsked(Lack.ALL, null, null, null, null);

    /** @throws RuleBroken for a value that there is not */
    static NeedAsked of(Function<String, Optional<String>> parameter) {
        Lack lack = Typing.choice("lack", parameter.apply("lack").orElse(""), Lack.class);
        String district = parameter.apply("district").orElse(null);
        return new NeedAsked(
                lack == null ? Lack.ALL : lack,
                Typing.choice("ages", parameter.apply("ages").orElse(""), Ages.class),
                Typing.choice("kind", parameter.apply("kind").orElse(""), HouseholdKind.class),
                Typing.choice("stage", parameter.apply("stage").orElse(""), Stage.class),
                UNKNOWN.equals(district) ? Need.NOT_KNOWN : district);
    }

    NeedAsked of(Lack other) {
        return new NeedAsked(other, ages, kind, stage, district);
    }

    NeedAsked of(Ages other) {
        return new NeedAsked(lack, other, kind, stage, district);
    }

    NeedAsked of(HouseholdKind other) {
        return new NeedAsked(lack, ages, other, stage, district);
    }

    NeedAsked of(Stage other) {
        return new NeedAsked(lack, ages, kind, other, district);
    }

    NeedAsked in(String other) {
        return new NeedAsked(lack, ages, kind, stage, other);
    }

    List<Need.Child> children(Need need) {
        return need.children(
                lack,
                child -> (ages == null || child.ages() == ages)
                        && (district == null || child.district().equals(district)));
    }

    List<Need.Applicant> applicants(Need need) {
        return need.applicants(
                kind,
                one -> (stage == null || one.stage() == stage)
                        && (district == null || one.district().equals(district)));
    }

    Address address(String path) {
        return new Address(path)
                .with("lack", lack == Lack.ALL ? null : Keys.of(lack))
                .with("ages", ages == null ? null : Keys.of(ages))
                .with("kind", kind == null ? null : Keys.of(kind))
                .with("stage", stage == null ? null : Keys.of(stage))
                .with("district", Need.NOT_KNOWN.equals(district) ? UNKNOWN : district);
    }
}
