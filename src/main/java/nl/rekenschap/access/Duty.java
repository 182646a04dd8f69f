package nl.rekenschap.access;

import java.util.Set;

/** What somebody does for the organisation that a contact acts for; one person may have several. */
public enum Duty {
  /** Beheerder van de organisatie: says who else works for it. */
  OWNER,
  /** Invuller: fills in, but does not hand in. */
  EDITOR,
  /** Tekenbevoegde: hands in on behalf of the organisation. */
  SIGNATORY,
  /** Meelezer. */
  READER;

  /** What the only person of an organisation needs. */
  static final Set<Duty> OF_ONE_PERSON = Set.of(OWNER, EDITOR, SIGNATORY);
}
