package nl.rekenschap.dossier;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's record.
 *
 * @param number 1-based place in the case's chain
 * @param what message key of the sentence
 * @param personName who did it; absent when a timer or another step of the product did
 * @param internal whether only the municipality reads it
 * @param hash SHA-256 over this entry and the one before, in hex
 */
public record Entry(
    int number,
    Instant at,
    @Nullable String person,
    @Nullable String personName,
    String what,
    Map<String, String> details,
    boolean internal,
    String hash) {}
