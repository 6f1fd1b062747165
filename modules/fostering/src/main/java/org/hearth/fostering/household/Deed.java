package org.hearth.fostering.household;

import org.hearth.fostering.revision.Act;

/** What can be made known of a household. To change says that it happened; to correct, that we were wrong. */
public enum Deed implements Act {
    REGISTERED("household.registered", "Registered", false),
    APPROVED_AGAIN("household.approved-again", "Approved again", false),
    APPROVED_IN_FULL("household.approved-in-full", "Approved in full", false),
    TEMPORARY_EXTENDED("household.temporary-extended", "Temporary approval extended", false),
    TERMS_VARIED("terms.varied", "Terms varied", false),
    LEFT("household.left", "Left", false),
    APPROVAL_CORRECTED("approval.corrected", "Approval corrected", true),
    TERMS_CORRECTED("terms.corrected", "Terms corrected", true),
    TERMS_WITHDRAWN("terms.withdrawn", "Terms withdrawn that were entered by mistake", true),
    MEMBER_ADDED("household.member-added", "Person added", false),
    CARER_LEFT("household.carer-left", "Carer left", false),
    MEMBER_CHANGED("household.member-changed", "Person changed", false),
    MEMBER_CORRECTED("household.member-corrected", "Person corrected", true),
    MEMBER_WITHDRAWN("household.member-withdrawn", "Person withdrawn who was entered by mistake", true),
    MOVED("household.moved", "Moved", false),
    ADDRESS_RECORDED("household.address-recorded", "Address recorded", false),
    ADDRESS_CORRECTED("household.address-corrected", "Address corrected", true),
    HOME_CHANGED("household.home-changed", "Home changed", false),
    HOME_CORRECTED("household.home-corrected", "Home corrected", true),
    HOLD_RECORDED("places.hold-recorded", "Places kept out of use", false),
    HOLD_CHANGED("places.hold-changed", "Places kept out of use: changed", false),
    HOLD_CORRECTED("places.hold-corrected", "Places kept out of use: corrected", true),
    HOLD_WITHDRAWN("places.hold-withdrawn", "Places kept out of use: withdrawn, entered by mistake", true),
    RESIDENT_RECORDED("places.resident-recorded", "Somebody who lives there recorded", false),
    RESIDENT_CHANGED("places.resident-changed", "Somebody who lives there: changed", false),
    RESIDENT_CORRECTED("places.resident-corrected", "Somebody who lives there: corrected", true),
    RESIDENT_WITHDRAWN("places.resident-withdrawn", "Somebody who lives there: withdrawn, entered by mistake", true),
    GRANT_RECORDED("terms.grant-recorded", "Exemption or emergency recorded", false),
    GRANT_CHANGED("terms.grant-changed", "Exemption or emergency changed", false),
    GRANT_CORRECTED("terms.grant-corrected", "Exemption or emergency corrected", true),
    GRANT_WITHDRAWN("terms.grant-withdrawn", "Exemption or emergency withdrawn, entered by mistake", true),
    FAREWELL_TOLD("household.farewell-told", "Notice and conversation at the end recorded", false),
    FAREWELL_CORRECTED("household.farewell-corrected", "Notice and conversation at the end: corrected", true),
    SUPERVISION_LOADED("supervision.loaded", "Reviews, visits and supervising workers loaded together", false),
    REVIEW_RECORDED("supervision.review-recorded", "Review of approval recorded", false),
    REVIEW_CHANGED("supervision.review-changed", "Review of approval: changed", false),
    REVIEW_CORRECTED("supervision.review-corrected", "Review of approval: corrected", true),
    REVIEW_WITHDRAWN("supervision.review-withdrawn", "Review of approval: withdrawn, entered by mistake", true),
    VISIT_RECORDED("supervision.visit-recorded", "Supervising visit recorded", false),
    VISIT_CHANGED("supervision.visit-changed", "Supervising visit: changed", false),
    VISIT_CORRECTED("supervision.visit-corrected", "Supervising visit: corrected", true),
    VISIT_WITHDRAWN("supervision.visit-withdrawn", "Supervising visit: withdrawn, entered by mistake", true),
    WORKER_NAMED("supervision.worker-named", "Supervising worker named", false),
    WORKER_CHANGED("supervision.worker-changed", "Supervising worker: changed", false),
    WORKER_CORRECTED("supervision.worker-corrected", "Supervising worker: corrected", true),
    WORKER_WITHDRAWN("supervision.worker-withdrawn", "Supervising worker: withdrawn, entered by mistake", true),
    TRAINING_LOADED("training.loaded", "Carers and their training loaded together", false),
    TRAINING_RECORDED("training.recorded", "Training of a carer recorded", false),
    TRAINING_CHANGED("training.changed", "Training of a carer: changed", false),
    TRAINING_CORRECTED("training.corrected", "Training of a carer: corrected", true),
    TRAINING_WITHDRAWN("training.withdrawn", "Training of a carer: withdrawn, entered by mistake", true);

    private final String audited;
    private final String words;
    private final boolean correction;

    Deed(String audited, String words, boolean correction) {
        this.audited = audited;
        this.words = words;
        this.correction = correction;
    }

    @Override
    public String audited() {
        return audited;
    }

    public String words() {
        return words;
    }

    @Override
    public boolean isCorrection() {
        return correction;
    }
}
