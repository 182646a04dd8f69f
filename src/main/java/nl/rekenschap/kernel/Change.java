package nl.rekenschap.kernel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a value was and has become.
 *
 * @param field message key of what it is, or words of the case itself, such as an indicator's name
 * @param before as people read it; absent when there was none
 * @param after the same; absent when it was taken away
 */
public record Change(String field, @Nullable String before, @Nullable String after) {

  /** None when it stayed the same. */
  public static List<Change> of(String field, @Nullable String before, @Nullable String after) {
    Change change = new Change(field, before, after);
    return change.isOne() ? List.of(change) : List.of();
  }

  /** The same, of values that need not be there. */
  public static List<Change> of(String field, Optional<String> before, Optional<String> after) {
    return of(field, before.orElse(null), after.orElse(null));
  }

  private boolean isOne() {
    return before == null ? after != null : !before.equals(after);
  }
}
