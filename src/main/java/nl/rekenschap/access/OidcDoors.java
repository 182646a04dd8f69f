package nl.rekenschap.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The ways in by another login that are set up: {@code staff}, {@code provider}, both or none. */
@Component
public class OidcDoors {

  private final List<String> open;

  OidcDoors(
      @Value("${spring.security.oauth2.client.registration.staff.client-id:}") String staff,
      @Value("${spring.security.oauth2.client.registration.provider.client-id:}") String provider) {
    List<String> doors = new ArrayList<>();
    if (!staff.isBlank()) {
      doors.add(OidcPeople.STAFF);
    }
    if (!provider.isBlank()) {
      doors.add(OidcPeople.PROVIDER);
    }
    open = List.copyOf(doors);
  }

  /** Names for messages; the address of each is {@link #address}. */
  public List<String> open() {
    return open;
  }

  public static String address(String door) {
    return "oauth2/authorization/" + door;
  }
}
