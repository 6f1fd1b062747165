package org.hearth.fostering.testing;

import static org.hearth.fostering.testing.InventedHousehold.aHousehold;

import java.util.ArrayList;
import java.util.List;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Leaving;

/**
 * Invented households whose numbers are those published of the model county: April to December 2016, 17 approved with 36
 * beds, 5 left, net 27 beds, 235 beds at the end; 29 more in 2015/16. The leavers' 9 and the opening 208 are derived.
 */
public final class CountyOf2016 {
    private CountyOf2016() {}

    /** 179 places of old, 29 more in 2015/16, of which those approved first (with 9) left in the nine months that followed. */
    public static List<Household> households() {
        var all = new ArrayList<Household>();
        for (int i = 0; i < 89; i++) {
            all.add(aHousehold("O%03d".formatted(i))
                    .approved("2012-01-10", i == 0 ? 3 : 2)
                    .build());
        }
        int[] leavers = {1, 2, 2, 2, 2};
        for (int i = 0; i < 5; i++) {
            all.add(aHousehold("L%03d".formatted(i))
                    .approved("2015-0%d-01".formatted(4 + i), leavers[i])
                    .left("2016-%02d-15".formatted(5 + i), Leaving.FAMILY_CIRCUMSTANCES)
                    .build());
        }
        for (int i = 0; i < 10; i++) {
            all.add(aHousehold("Y%03d".formatted(i)).approved("2015-10-01", 2).build());
        }
        for (int i = 0; i < 17; i++) {
            all.add(aHousehold("N%03d".formatted(i))
                    .approved("2016-%02d-%02d".formatted(4 + i % 9, 1 + i), i < 2 ? 3 : 2)
                    .build());
        }
        return all;
    }
}
