package nl.rekenschap.access;

/**
 * Somebody asked to set a forgotten password anew and is to be sent the link; published in the
 * transaction in which it was made.
 *
 * @param path address within this installation that sets a password once; nowhere else to be read
 * @param minutes for how long it does
 */
public record PasswordForgotten(Person person, String path, long minutes) {

  /** Without the address: it must not end up in a log. */
  @Override
  public String toString() {
    return "PasswordForgotten[person=" + person.id() + "]";
  }
}
