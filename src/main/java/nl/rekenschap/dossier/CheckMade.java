package nl.rekenschap.dossier;

import java.time.Instant;
import nl.rekenschap.dossier.proof.Outcome;
import org.jspecify.annotations.Nullable;

/** When the whole record was checked last, and what came of it; both absent when it never was. */
public record CheckMade(@Nullable Instant at, @Nullable Outcome outcome) {

  static final CheckMade NONE = new CheckMade(null, null);
}
