package nl.rekenschap.award;

import java.util.List;
import java.util.Optional;

/**
 * What an award settles besides what it is for and how much it is.
 *
 * @param kind whether the amount is fixed, or the most that can be determined (Awb 4:31)
 * @param basis what the award rests on (Awb 4:23)
 * @param basisText the scheme, budget line or decision by name; may be empty
 * @param conditions on which the award only takes effect or ends (Awb 4:33), one a line
 * @param underBudget whether it holds only if the council makes the money available (Awb 4:34)
 * @param arrangement which accountability goes with it; absent in awards that are older than it
 * @param reports how often is reported between; absent while nobody chose, and in awards that are
 *     older than it
 */
public record Clauses(
    AmountKind kind,
    LegalBasis basis,
    String basisText,
    List<String> conditions,
    AdvanceSchedule schedule,
    boolean underBudget,
    Optional<Arrangement> arrangement,
    Optional<Reports> reports) {

  /** What an award has of which nobody said otherwise. */
  public static final Clauses USUAL =
      new Clauses(
          AmountKind.MAXIMUM,
          LegalBasis.BUDGET,
          "",
          List.of(),
          AdvanceSchedule.QUARTERLY,
          false,
          Optional.empty(),
          Optional.empty());

  public Clauses {
    conditions = List.copyOf(conditions);
  }

  /** The same with that accountability. */
  public Clauses with(Arrangement arranged) {
    return new Clauses(
        kind, basis, basisText, conditions, schedule, underBudget, Optional.of(arranged), reports);
  }

  /** The same with those reports between. */
  public Clauses with(Reports asked) {
    return new Clauses(
        kind, basis, basisText, conditions, schedule, underBudget, arrangement, Optional.of(asked));
  }

  /** What the amount means (Awb 4:31). */
  public enum AmountKind {
    FIXED,
    MAXIMUM
  }

  /** On what a subsidy may rest (Awb 4:23). */
  public enum LegalBasis {
    /** A scheme or ordinance that names the activities (4:23(1)). */
    SCHEME,
    /** The budget names recipient and maximum (4:23(3)(c)). */
    BUDGET,
    /** An incidental case, for at most four years (4:23(3)(d)). */
    INCIDENTAL
  }
}
