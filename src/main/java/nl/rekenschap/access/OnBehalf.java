package nl.rekenschap.access;

import java.util.List;
import nl.rekenschap.kernel.PersonId;

/**
 * For whom somebody acts.
 *
 * @param person whose work it is
 * @param through whom it came through, when who stands in for that person is away too
 */
public record OnBehalf(PersonId person, String name, List<PersonId> through) {

  public OnBehalf {
    through = List.copyOf(through);
  }
}
