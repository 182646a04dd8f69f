package nl.rekenschap.determination;

import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.award.YearEndDocument;

/**
 * A file that was added but not yet handed in.
 *
 * @param size in bytes
 * @param document which of the asked papers it is; absent for any other attachment
 */
public record DraftFile(UUID id, String name, long size, Optional<YearEndDocument> document) {}
