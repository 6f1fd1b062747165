package org.hearth.core.api.figures;

/** A column of the SSDA903 return, by its module: what an {@link Indicator} says that it rests on. */
public enum ReturnColumn {
    HEADER_CHILD("Header", "CHILD"),
    HEADER_SEX("Header", "SEX"),
    HEADER_DOB("Header", "DOB"),
    HEADER_ETHNIC("Header", "ETHNIC"),
    HEADER_UPN("Header", "UPN"),
    HEADER_MOTHER("Header", "MOTHER"),
    HEADER_MC_DOB("Header", "MC_DOB"),
    /** In the header of the XML form, and sometimes added to the file. */
    HEADER_UASC("Header", "UASC"),
    EPISODES_CHILD("Episodes", "CHILD"),
    EPISODES_DECOM("Episodes", "DECOM"),
    EPISODES_RNE("Episodes", "RNE"),
    EPISODES_LS("Episodes", "LS"),
    EPISODES_CIN("Episodes", "CIN"),
    EPISODES_PLACE("Episodes", "PLACE"),
    EPISODES_PLACE_PROVIDER("Episodes", "PLACE_PROVIDER"),
    EPISODES_DEC("Episodes", "DEC"),
    EPISODES_REC("Episodes", "REC"),
    EPISODES_REASON_PLACE_CHANGE("Episodes", "REASON_PLACE_CHANGE"),
    EPISODES_HOME_POST("Episodes", "HOME_POST"),
    EPISODES_PL_POST("Episodes", "PL_POST"),
    EPISODES_URN("Episodes", "URN"),
    REVIEWS_CHILD("Reviews", "CHILD"),
    REVIEWS_DOB("Reviews", "DOB"),
    REVIEWS_REVIEW("Reviews", "REVIEW"),
    REVIEWS_REVIEW_CODE("Reviews", "REVIEW_CODE"),
    UASC_CHILD("UASC", "CHILD"),
    UASC_SEX("UASC", "SEX"),
    UASC_DOB("UASC", "DOB"),
    UASC_DUC("UASC", "DUC"),
    OC2_CHILD("OC2", "CHILD"),
    OC2_DOB("OC2", "DOB"),
    OC2_SDQ_SCORE("OC2", "SDQ_SCORE"),
    OC2_SDQ_REASON("OC2", "SDQ_REASON"),
    OC2_CONVICTED("OC2", "CONVICTED"),
    OC2_HEALTH_CHECK("OC2", "HEALTH_CHECK"),
    OC2_IMMUNISATIONS("OC2", "IMMUNISATIONS"),
    OC2_TEETH_CHECK("OC2", "TEETH_CHECK"),
    OC2_HEALTH_ASSESSMENT("OC2", "HEALTH_ASSESSMENT"),
    OC2_SUBSTANCE_MISUSE("OC2", "SUBSTANCE_MISUSE"),
    OC2_INTERVENTION_RECEIVED("OC2", "INTERVENTION_RECEIVED"),
    OC2_INTERVENTION_OFFERED("OC2", "INTERVENTION_OFFERED"),
    OC3_CHILD("OC3", "CHILD"),
    OC3_DOB("OC3", "DOB"),
    OC3_IN_TOUCH("OC3", "IN_TOUCH"),
    OC3_ACTIV("OC3", "ACTIV"),
    OC3_ACCOM("OC3", "ACCOM"),
    AD1_CHILD("AD1", "CHILD"),
    AD1_DOB("AD1", "DOB"),
    AD1_DATE_INT("AD1", "DATE_INT"),
    AD1_DATE_MATCH("AD1", "DATE_MATCH"),
    AD1_FOSTER_CARE("AD1", "FOSTER_CARE"),
    AD1_NB_ADOPTR("AD1", "NB_ADOPTR"),
    AD1_SEX_ADOPTR("AD1", "SEX_ADOPTR"),
    AD1_LS_ADOPTR("AD1", "LS_ADOPTR"),
    PLACED_ADOPTION_CHILD("PlacedAdoption", "CHILD"),
    PLACED_ADOPTION_DOB("PlacedAdoption", "DOB"),
    PLACED_ADOPTION_DATE_PLACED("PlacedAdoption", "DATE_PLACED"),
    PLACED_ADOPTION_DATE_PLACED_CEASED("PlacedAdoption", "DATE_PLACED_CEASED"),
    PLACED_ADOPTION_REASON_PLACED_CEASED("PlacedAdoption", "REASON_PLACED_CEASED"),
    PREV_PERM_CHILD("PrevPerm", "CHILD"),
    PREV_PERM_DOB("PrevPerm", "DOB"),
    PREV_PERM_PREV_PERM("PrevPerm", "PREV_PERM"),
    PREV_PERM_LA_PERM("PrevPerm", "LA_PERM"),
    PREV_PERM_DATE_PERM("PrevPerm", "DATE_PERM"),
    MISSING_CHILD("Missing", "CHILD"),
    MISSING_DOB("Missing", "DOB"),
    MISSING_MISSING("Missing", "MISSING"),
    MISSING_MIS_START("Missing", "MIS_START"),
    MISSING_MIS_END("Missing", "MIS_END"),
    SW_EPISODES_CHILD("SWEpisodes", "CHILD"),
    SW_EPISODES_DOB("SWEpisodes", "DOB"),
    SW_EPISODES_SW_ID("SWEpisodes", "SW_ID"),
    SW_EPISODES_SW_DECOM("SWEpisodes", "SW_DECOM"),
    SW_EPISODES_SW_DEC("SWEpisodes", "SW_DEC"),
    SW_EPISODES_SW_REASON("SWEpisodes", "SW_REASON"),
    DOLO_CHILD("DoLo", "CHILD"),
    DOLO_DOB("DoLo", "DOB"),
    DOLO_DOLO_START("DoLo", "DOLO_START"),
    DOLO_DOLO_END("DoLo", "DOLO_END");

    private final String module;
    private final String column;

    ReturnColumn(String module, String column) {
        this.module = module;
        this.column = column;
    }

    /** The return's name for it: {@code Episodes}. */
    public String module() {
        return module;
    }

    /** {@code DECOM}. */
    public String column() {
        return column;
    }

    /** {@code DECOM (Episodes)}. */
    public String words() {
        return "%s (%s)".formatted(column, module);
    }
}
