package nl.rekenschap.rehearsal;

/** The organisation that the rehearsal names where the plan names none. It does not exist. */
final class PracticeProvider {

  static final String ID = "oefenaanbieder";
  static final String NAME = "Oefenaanbieder";

  private PracticeProvider() {}
}
