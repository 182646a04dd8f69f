package nl.rekenschap.publication;

import java.time.Instant;
import java.util.Optional;

/**
 * What an edition says about itself. There is no clock and no machine in it.
 *
 * @param title of the paper, with its year
 * @param language of all words, as in BCP 47
 * @param madeAt the moment that all files bear
 * @param licence of the data, as in the SPDX list, such as {@code CC0-1.0}
 * @param address where the edition is found; absent when it is nowhere yet
 * @param edition such as {@code 2025, uitgave 2}
 */
public record Imprint(
    String title,
    String language,
    Instant madeAt,
    String licence,
    String publisher,
    Optional<String> address,
    String edition) {}
