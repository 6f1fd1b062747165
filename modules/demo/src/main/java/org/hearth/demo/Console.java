package org.hearth.demo;

/** What the person at the terminal is told; the log has its own lines. */
final class Console {
    private Console() {}

    @SuppressWarnings("java:S106")
    static void say(String line) {
        System.out.println(line);
    }
}
