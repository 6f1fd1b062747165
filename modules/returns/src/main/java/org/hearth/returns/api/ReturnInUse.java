package org.hearth.returns.api;

import java.util.UUID;

/**
 * An upload has become current. Told after its commit and outside any transaction, by the node that made it so; an
 * observer that fails spoils nothing of it, and one that was never told because the server stopped looks at start.
 *
 * @param year the year the return year ends
 */
public record ReturnInUse(int year, UUID upload) {}
