package nl.rekenschap.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the programme a case is about, as far as it is about something in it.
 *
 * @param intervention absent for reports and for what concerns a provider as a whole
 * @param line absent when the intervention stands under none
 * @param districts where it takes place; empty for all of the city
 */
public record Subject(@Nullable Named intervention, @Nullable Named line, List<Named> districts) {

  /** About nothing in particular. */
  public static final Subject NONE = new Subject(null, null, List.of());

  /** Districts beyond these are left out of the work list's filter: more is the whole city. */
  static final int MOST_DISTRICTS = 12;

  public Subject {
    districts =
        districts.size() < 2
            ? List.copyOf(districts)
            : districts.stream().distinct().limit(MOST_DISTRICTS).toList();
  }

  /** A code and how people call it. */
  public record Named(String code, String name) {}
}
