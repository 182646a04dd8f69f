package nl.rekenschap.reporting.api;

import nl.rekenschap.reporting.Saved;

/** Somebody else changed the same fields; nothing of the call is kept. */
final class Conflicting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient DraftVersion version;
  private final transient Saved saved;
  private final transient PlainNumbers numbers;

  /**
   * @param version of the draft as it is
   */
  Conflicting(DraftVersion version, Saved saved, PlainNumbers numbers) {
    super("conflicting changes");
    this.version = version;
    this.saved = saved;
    this.numbers = numbers;
  }

  DraftVersion version() {
    return version;
  }

  Saved saved() {
    return saved;
  }

  PlainNumbers numbers() {
    return numbers;
  }
}
