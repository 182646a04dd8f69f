package nl.rekenschap.agenda;

import java.time.LocalDate;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.workflow.CaseLabel;
import org.jspecify.annotations.Nullable;

/**
 * Something that falls due.
 *
 * @param label how the case is called; absent when it has no name
 * @param line name of the programme line; absent for what belongs to none
 */
public record Coming(
    LocalDate on, CaseId caseId, @Nullable CaseLabel label, @Nullable String line, What what) {

  /** What it is. */
  public sealed interface What {

    default Kind kind() {
      return switch (this) {
        case Task task -> Kind.TASK;
        case Period period -> Kind.PERIOD;
        case Clock clock -> Kind.CLOCK;
        case Milestone milestone -> Kind.MILESTONE;
        case Payment payment -> Kind.PAYMENT;
      };
    }

    /**
     * A task that can be done.
     *
     * @param task id of the user task in the diagram
     * @param assigneeName who has claimed it; absent while nobody has
     */
    record Task(String task, String process, Role role, @Nullable String assigneeName)
        implements What {}

    /** Figures over a period whose turn has not come. */
    record Period(Span span) implements What {}

    /** The last day of a term of the law. */
    record Clock(ClockKind clock) implements What {}

    /** What the municipality itself has to deliver. */
    record Milestone(String text) implements What {}

    /** Money to be paid; ordered or not yet. */
    record Payment(Money amount, boolean ordered) implements What {}
  }

  /** Sorts of it. */
  public enum Kind {
    TASK,
    PERIOD,
    CLOCK,
    MILESTONE,
    PAYMENT
  }
}
