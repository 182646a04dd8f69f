package nl.rekenschap.determination;

import java.util.UUID;

/**
 * A file that was added but not yet handed in.
 *
 * @param size in bytes
 */
public record DraftFile(UUID id, String name, long size) {}
