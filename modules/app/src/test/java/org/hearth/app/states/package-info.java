/** Every page in every state it can be in: empty, one, many, error, refused; narrow, and without script. */
package org.hearth.app.states;
