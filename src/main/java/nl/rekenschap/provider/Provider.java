package nl.rekenschap.provider;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.ProviderId;
import org.springframework.stereotype.Service;

/** The organisations. */
@Service
public class Provider {
  /** All organisations, by name. */
  @RolesAllowed({Names.GRANT_OFFICER, Names.POLICY_ADVISER, Names.MANAGER, Names.ADMINISTRATOR})
  public List<Organisation> all() {
    throw new UnsupportedOperationException();
  }

  @ForRooms
  public Optional<Organisation> find(ProviderId id) {
    throw new UnsupportedOperationException();
  }

  /** Adds an organisation that the programme file does not name; its id follows from the name. */
  @RolesAllowed({Names.GRANT_OFFICER, Names.ADMINISTRATOR})
  public Organisation add(String name) {
    throw new UnsupportedOperationException();
  }
}
