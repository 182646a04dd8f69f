package nl.rekenschap.dossier;

import java.time.Instant;
import java.util.UUID;
import nl.rekenschap.kernel.CaseId;

/**
 * A file in a case.
 *
 * @param kind message key of what sort of document it is
 * @param size in bytes
 * @param sha256 of the content, in hex
 */
public record Document(
    UUID id,
    CaseId caseId,
    String kind,
    String name,
    String mediaType,
    long size,
    String sha256,
    Instant addedAt,
    String addedByName) {}
