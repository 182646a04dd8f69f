package nl.rekenschap.access;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The session at another login that a session here began with.
 *
 * @param sid the other's name of it; absent when it gives none
 */
record Elsewhere(String issuer, @Nullable String sid) implements Serializable {

  private static final long serialVersionUID = 1L;

  Optional<String> session() {
    return Optional.ofNullable(sid);
  }
}
