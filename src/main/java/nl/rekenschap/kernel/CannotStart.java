package nl.rekenschap.kernel;

/** The product cannot start for a reason that a person can mend; the message is one line. */
public class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String oneLine) {
    super(oneLine);
  }

  public CannotStart(String oneLine, Throwable cause) {
    super(oneLine, cause);
  }
}
