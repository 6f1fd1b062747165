package org.hearth.app.states;

/** What a page may have to show. */
enum State {
    /** Nothing is held yet, or nothing matches. */
    EMPTY,
    ONE,
    MANY,
    /** Something was sent that cannot be, and the page says so. */
    ERROR,
    /** Asked for by someone who may not. */
    REFUSED
}
