package org.hearth.demo;

/** Deals out kinds so that their shares stay as close to the wanted ones as whole things can, whatever is asked when. */
final class Quota {
    private final double[] wanted;
    private final double[] owed;

    Quota(double... shares) {
        double total = 0;
        for (double share : shares) {
            total += share;
        }
        wanted = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            wanted[i] = shares[i] / total;
        }
        owed = new double[shares.length];
    }

    int next() {
        int most = 0;
        for (int i = 0; i < wanted.length; i++) {
            owed[i] += wanted[i];
            if (owed[i] > owed[most]) {
                most = i;
            }
        }
        owed[most] -= 1;
        return most;
    }
}
