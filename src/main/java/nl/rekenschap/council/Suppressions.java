package nl.rekenschap.council;

import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a report would not show if it were published now, for those who may know the numbers. */
@Service
public class Suppressions {

  private final Council council;
  private final Publisher publisher;
  private final DisclosureSettings settings;

  Suppressions(Council council, Publisher publisher, DisclosureSettings settings) {
    this.council = council;
    this.publisher = publisher;
    this.settings = settings;
  }

  /**
   * @throws Refused when nothing is planned in that year
   */
  @RolesAllowed({Names.POLICY_ADVISER, Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
  @Transactional(readOnly = true)
  public SuppressionReport of(int year) {
    return SmallCounts.of(council.report(year), publisher.earlier(), settings).why();
  }
}
