package nl.rekenschap.reporting;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that shows a value.
 *
 * @param field see {@link FieldName}
 * @param document its id in the dossier
 * @param size in bytes
 */
public record Evidence(
    String field, UUID document, String name, long size, Instant at, String byName) {}
