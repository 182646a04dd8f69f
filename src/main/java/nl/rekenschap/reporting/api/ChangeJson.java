package nl.rekenschap.reporting.api;

import java.time.Instant;
import java.util.List;
import nl.rekenschap.reporting.Difference;
import org.jspecify.annotations.Nullable;

/**
 * One value that changed since acceptance, as {@code Change} in the description.
 *
 * @param before null when it was not asked then
 * @param after null when it is not asked any more
 */
record ChangeJson(
    String field,
    String wording,
    @Nullable String partName,
    FormJson.@Nullable Value before,
    FormJson.@Nullable Value after,
    Instant at,
    String byName) {

  record All(List<ChangeJson> changes) {

    static All of(List<Difference> all) {
      return new All(all.stream().map(ChangeJson::of).toList());
    }
  }

  private static ChangeJson of(Difference difference) {
    return new ChangeJson(
        difference.field().value(),
        difference.wording(),
        difference.part().orElse(null),
        difference.before().map(FormJson::value).orElse(null),
        difference.after().map(FormJson::value).orElse(null),
        difference.at(),
        difference.byName());
  }
}
