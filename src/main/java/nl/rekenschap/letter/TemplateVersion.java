package nl.rekenschap.letter;

import java.time.Instant;
import java.util.Optional;

/**
 * A text of a letter as it was saved; it never changes.
 *
 * @param letter code of the kind
 * @param version from 1
 * @param reason why it was saved
 * @param savedBy id of the person; absent when the text came with the product
 */
public record TemplateVersion(
    String letter,
    int version,
    String text,
    String reason,
    Instant savedAt,
    Optional<String> savedBy,
    String savedByName) {}
