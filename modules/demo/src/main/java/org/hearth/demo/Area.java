package org.hearth.demo;

import java.util.List;

/**
 * A district in which the world's people live, with a middle and a spread in metres of the British National Grid. Codes
 * and middles are those of real districts; its postcodes are invented: they begin with Q, as no real one does.
 *
 * @param outcode   of the invented postcodes
 * @param district  nine-character district code
 * @param council   nine-character code of the upper-tier council, or {@code WAL}
 * @param spread    metres from the middle to the edge
 */
record Area(String outcode, String district, String council, int easting, int northing, int spread) {

    private static final String CAMBRIDGESHIRE = "E10000003";

    static final List<Area> COUNTY = List.of(
            new Area("QC1", "E07000008", CAMBRIDGESHIRE, 545500, 258500, 3500),
            new Area("QC2", "E07000012", CAMBRIDGESHIRE, 541000, 252000, 11000),
            new Area("QC3", "E07000011", CAMBRIDGESHIRE, 523500, 272000, 11000),
            new Area("QC4", "E07000009", CAMBRIDGESHIRE, 556000, 279000, 9000),
            new Area("QC5", "E07000010", CAMBRIDGESHIRE, 541500, 297500, 9000));

    /** Next door and mostly within 20 miles of somewhere in the county. */
    static final List<Area> NEAR = List.of(
            new Area("QP1", "E06000031", "E06000031", 519000, 299000, 5000),
            new Area("QB1", "E06000055", "E06000055", 505500, 250500, 6000),
            new Area("QB2", "E06000056", "E06000056", 515500, 243500, 6000),
            new Area("QH1", "E07000099", "E10000015", 524500, 233500, 6000),
            new Area("QE1", "E07000077", "E10000012", 553500, 238500, 5000),
            new Area("QS1", "E07000245", "E10000029", 572000, 266000, 8000),
            new Area("QN1", "E07000146", "E10000020", 561000, 318000, 6000),
            new Area("QL1", "E07000140", "E10000019", 525500, 322500, 7000),
            new Area("QK1", "E06000061", "E06000061", 497000, 278500, 6000));

    /** More than 20 miles off, some next to the county and some not. */
    static final List<Area> FAR = List.of(
            new Area("QN2", "E07000148", "E10000020", 623000, 308500, 4000),
            new Area("QS2", "E07000202", "E10000029", 616500, 244500, 4000),
            new Area("QE2", "E07000071", "E10000012", 599500, 225000, 5000),
            new Area("QE3", "E06000033", "E06000033", 588000, 185500, 3000),
            new Area("QL2", "E07000138", "E10000019", 497500, 371500, 4000),
            new Area("QM1", "E06000016", "E06000016", 458500, 304500, 4000),
            new Area("QM2", "E06000018", "E06000018", 457000, 340500, 4000),
            new Area("QM3", "E08000025", "E08000025", 407000, 287000, 6000),
            new Area("QG1", "E09000008", "E09000008", 532500, 165500, 4000),
            new Area("QG2", "E06000032", "E06000032", 509000, 221500, 2500),
            new Area("QT1", "E07000110", "E10000016", 576000, 155500, 5000),
            new Area("QW1", "W06000015", "WAL", 318500, 177500, 4000));

    boolean isInCounty() {
        return council.equals(CAMBRIDGESHIRE);
    }

    /** How many postcodes an area has. */
    static final int POSTCODES = 400;

    /** The area's postcode of that number, from 0 to {@link #POSTCODES} less one: {@code QC1 4AB}. */
    String postcode(int number) {
        String letters = "ABDEFGHJLNPQRSTUWXYZ";
        return "%s %d%c%c"
                .formatted(
                        outcode, 1 + number / 50, letters.charAt(number % 50 / 20), letters.charAt(number % 50 % 20));
    }

    Point point(long seed, int number) {
        Dice dice = Dice.of(seed, "postcode " + outcode, number);
        double angle = dice.share() * 2 * Math.PI;
        double reach = Math.sqrt(dice.share()) * spread;
        return new Point((int) Math.round(easting + Math.cos(angle) * reach), (int)
                Math.round(northing + Math.sin(angle) * reach));
    }

    /** Metres, British National Grid. */
    record Point(int easting, int northing) {
        double milesTo(Point other) {
            return Math.hypot(easting - other.easting, northing - other.northing) / 1000 / 1.6093;
        }
    }

    static List<Area> all() {
        var all = new java.util.ArrayList<>(COUNTY);
        all.addAll(NEAR);
        all.addAll(FAR);
        return all;
    }
}
