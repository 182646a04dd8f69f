package nl.rekenschap.reporting;

import java.util.List;
import nl.rekenschap.kernel.Refused;

/**
 * Figures that cannot be handed in yet. As a refusal it tells the first reason; it has them all.
 */
public final class RefusedFigures extends Refused {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /**
   * @param findings at least one
   */
  RefusedFigures(List<Finding> findings) {
    super(
        findings.getFirst().field(),
        findings.getFirst().messageKey(),
        findings.getFirst().arguments().toArray());
    this.findings = List.copyOf(findings);
  }

  /** What stands in the way, in the order of the rules. */
  public List<Finding> findings() {
    return findings;
  }
}
