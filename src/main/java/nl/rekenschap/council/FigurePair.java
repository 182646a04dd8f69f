package nl.rekenschap.council;

import java.util.Optional;

/**
 * One figure in two editions.
 *
 * @param what it counts, in words
 * @param was absent where it does not stand in the older one
 * @param becomes absent where it does not stand in the newer one
 */
public record FigurePair(String id, String what, Optional<String> was, Optional<String> becomes) {

  public boolean isChanged() {
    return !was.equals(becomes);
  }
}
