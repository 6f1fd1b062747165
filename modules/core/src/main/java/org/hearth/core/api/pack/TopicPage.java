package org.hearth.core.api.pack;

/**
 * The pages of a whole pack (committee-pack.md section 7 and Appendix D), whoever gives them. Sections say which they give
 * ({@link PackSection#gives}); of the rest the paper tells its readers what they do not get, and whose data it would be.
 */
public enum TopicPage {
    NUMBERS("7.1", "Numbers and flow", "How many children do we care for, and is it rising?", "the return"),
    WHO("7.2", "Who they are", "Who are the children in our care?", "the return"),
    HOMES("7.3", "Where they live", "In what homes do they live, and whose are these?", "the return"),
    NEAR_OR_FAR("7.4", "Near or far", "How many live far from home, and why?", "the return"),
    STABILITY("7.5", "Stability", "How often do children move, and why?", "the return"),
    FINDING_A_HOME(
            "7.6",
            "Finding a home",
            "How long does it take to find a home, and is it the one that was wanted?",
            "the placement and commissioning team's referrals, offers and searches"),
    FOSTERING(
            "7.7",
            "Fostering",
            "Are there more foster homes than a year ago, and are their places filled?",
            "the fostering service's register of households and places"),
    CARE_PLANNING("7.8", "Care planning", "Are reviews, visits and plans done when they are due?", "the return"),
    HEALTH("7.9", "Health", "Do children get their health and dental checks?", "the return"),
    EDUCATION(
            "7.10",
            "Education",
            "Are children in school, and how do they get on there?",
            "the virtual school's education plans, attendance and results"),
    MISSING("7.11", "Missing", "How many children go missing, and are they heard when they come back?", "the return"),
    PERMANENCE("7.12", "Permanence", "Where do children go who leave care, and how long does it take?", "the return"),
    CARE_LEAVERS(
            "7.13",
            "Care leavers",
            "How do young people live who have left our care?",
            "the leaving care team's records of contact, homes, work and learning"),
    WORKFORCE(
            "7.14",
            "Workforce",
            "Have social workers the time that children need?",
            "the personnel office's posts and vacancies, and each team's caseloads"),
    COST(
            "7.15",
            "Cost",
            "What do homes cost, and will the budget hold?",
            "Finance's weekly prices, budget and forecast, and the placement team's contracts"),
    QUALITY_OF_HOMES(
            "7.16",
            "Quality of homes",
            "Are the homes good?",
            "the inspectorate's grades and the notices that the placement team receives"),
    VOICE("7.17", "Voice", "What do children say, and what was done about it?", "the participation team"),
    SUFFICIENCY(
            "Appendix D",
            "Sufficiency and fostering update",
            "Are there enough homes of the right kind, and what was done since the Sufficiency Statement?",
            "the commissioning team's Sufficiency Statement and its actions");

    private final String ref;
    private final String title;
    private final String question;
    private final String from;

    TopicPage(String ref, String title, String question, String from) {
        this.ref = ref;
        this.title = title;
        this.question = question;
        this.from = from;
    }

    /** Its number in the handbook: {@code 7.6}. */
    public String ref() {
        return ref;
    }

    public String title() {
        return title;
    }

    /** What members learn from it. */
    public String question() {
        return question;
    }

    /** Whose data it rests on. */
    public String from() {
        return from;
    }
}
