package nl.rekenschap.upkeep;

import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.Vital;
import nl.rekenschap.kernel.Vitals;
import org.springframework.stereotype.Service;

/** How each part of the product is doing. */
@Service
public class Upkeep {

  private final List<Vitals> rooms;

  Upkeep(List<Vitals> rooms) {
    this.rooms = rooms;
  }

  /** What can be said of each part, worst first; looked at now. */
  @RolesAllowed(Names.ADMINISTRATOR)
  public List<Vital> parts() {
    return all().stream()
        .filter(vital -> vital.tags().isEmpty())
        .sorted(Comparator.comparing(Vital::level).reversed().thenComparing(Vital::family))
        .toList();
  }

  /** With the numbers that are only counted. */
  List<Vital> all() {
    return rooms.stream().flatMap(room -> room.now().stream()).toList();
  }
}
