/** How a household goes: the notice of its carers, from which the days to the end of the approval run, and the conversation at the end. */
package org.hearth.fostering.farewell;
