package org.hearth.returns.reading;

import java.io.ByteArrayOutputStream;

/** Looks at bytes as they pass: where they stop being UTF-8, how many lines they make, and how they start. */
final class ByteWatch {
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private int lineEnds;
    private boolean afterReturn;
    private boolean midLine;
    private int following;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private Integer broken;

    void see(byte[] bytes, int length) {
        if (start.size() < Spooled.START) {
            start.write(bytes, 0, Math.min(length, Spooled.START - start.size()));
        }
        for (int i = 0; i < length; i++) {
            int one = bytes[i] & 0xFF;
            if (broken == null && (one >= 0x80 || following > 0)) {
                follow(one);
            }
            countLine(one);
        }
    }

    private void countLine(int one) {
        midLine = true;
        if (one == '\n') {
            if (!afterReturn) {
                lineEnds++;
            }
            midLine = false;
        } else if (one == '\r') {
            lineEnds++;
            midLine = false;
        }
        afterReturn = one == '\r';
    }

    /** The well-formed sequences of the Unicode standard, table 3-7. */
    private void follow(int one) {
        if (following > 0) {
            if (one < lowest || one > highest) {
                broken = lineEnds + 1;
                return;
            }
            following--;
            lowest = 0x80;
            highest = 0xBF;
            return;
        }
        if (one >= 0xC2 && one <= 0xDF) {
            following = 1;
        } else if (one >= 0xE0 && one <= 0xEF) {
            following = 2;
            lowest = one == 0xE0 ? 0xA0 : 0x80;
            highest = one == 0xED ? 0x9F : 0xBF;
        } else if (one >= 0xF0 && one <= 0xF4) {
            following = 3;
            lowest = one == 0xF0 ? 0x90 : 0x80;
            highest = one == 0xF4 ? 0x8F : 0xBF;
        } else {
            broken = lineEnds + 1;
        }
    }

    byte[] start() {
        return start.toByteArray();
    }

    Integer brokenUtf8() {
        return broken == null && following > 0 ? Integer.valueOf(lineEnds + 1) : broken;
    }

    int lines() {
        return lineEnds + (midLine ? 1 : 0);
    }
}
