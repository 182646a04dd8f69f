package nl.rekenschap.post;

/** How a person wants to be told about one kind of thing. */
public record Wish(SignalKind kind, ByMail byMail, boolean onScreen) {

  /** Who said nothing is told in every way. */
  static Wish of(SignalKind kind) {
    return new Wish(kind, ByMail.AT_ONCE, true);
  }
}
