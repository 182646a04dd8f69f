package nl.rekenschap.access;

/** What a person may do. The names are used as authorities, with prefix {@code ROLE_}. */
public enum Role {
  /** Subsidiemedewerker. */
  GRANT_OFFICER,
  /** Beleidsadviseur; owns the content and reports on what the municipality does itself. */
  POLICY_ADVISER,
  /** Teammanager; decides by mandate (Awb 10:3). */
  MANAGER,
  /** Controller. */
  CONTROLLER,
  /** Contactpersoon of a provider; sees that provider's cases only. */
  PROVIDER_CONTACT,
  /** Reader on behalf of the city council. */
  COUNCIL_READER,
  /** Functioneel beheerder. */
  ADMINISTRATOR;

  /** Constants for annotations, which take no enums. */
  public static final class Names {
    public static final String GRANT_OFFICER = "GRANT_OFFICER";
    public static final String POLICY_ADVISER = "POLICY_ADVISER";
    public static final String MANAGER = "MANAGER";
    public static final String CONTROLLER = "CONTROLLER";
    public static final String PROVIDER_CONTACT = "PROVIDER_CONTACT";
    public static final String COUNCIL_READER = "COUNCIL_READER";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Names() {}
  }

  /** Works for the municipality and may see every case. */
  public boolean isStaff() {
    return switch (this) {
      case GRANT_OFFICER, POLICY_ADVISER, MANAGER, CONTROLLER, ADMINISTRATOR -> true;
      case PROVIDER_CONTACT, COUNCIL_READER -> false;
    };
  }
}
