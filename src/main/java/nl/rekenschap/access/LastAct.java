package nl.rekenschap.access;

/** Where a session keeps the moment of the last thing that its person did on a screen. */
public final class LastAct {

  /** Attribute of the session, an {@link java.time.Instant}; the screens set it. */
  public static final String ATTRIBUTE = LastAct.class.getName();

  private LastAct() {}
}
