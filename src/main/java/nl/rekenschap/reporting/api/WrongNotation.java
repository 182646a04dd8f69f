package nl.rekenschap.reporting.api;

import java.util.List;
import nl.rekenschap.reporting.Finding;

/** Values that are not written as programs write them; nothing of the call is kept. */
final class WrongNotation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  WrongNotation(List<Finding> findings) {
    super("wrong notation");
    this.findings = List.copyOf(findings);
  }

  List<Finding> findings() {
    return findings;
  }
}
