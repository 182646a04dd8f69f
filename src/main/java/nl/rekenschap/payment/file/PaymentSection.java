package nl.rekenschap.payment.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.payment.Instalment;
import nl.rekenschap.payment.PaymentFile;
import nl.rekenschap.payment.PaymentOrder;
import nl.rekenschap.payment.PaymentOrder.State;
import nl.rekenschap.payment.Payments;
import nl.rekenschap.payment.Suspension;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** How a case is paid: the schedule, each order, and whether payment is suspended. */
public final class PaymentSection extends Div {

  private static final long serialVersionUID = 1L;
  private static final String KEY = "payment.PaymentSection.";

  private PaymentSection(PaymentFile file, Person person) {
    Section section = new Section(Texts.text(KEY + "title"));
    file.suspended().ifPresent(suspension -> section.add(suspended(suspension)));
    file.schedule().ifPresent(schedule -> section.add(schedule(schedule)));
    if (file.toCome().isEmpty() && file.orders().isEmpty()) {
      section.add(new Paragraph(Texts.text(KEY + "none")));
    } else {
      section.add(table(file));
    }
    suspension(file, person).ifPresent(section::add);
    add(section);
  }

  /** The payments of a case that the acting person may see; empty when there is nothing to tell. */
  public static Optional<PaymentSection> of(Payments payments, CaseId caseId, Person person) {
    PaymentFile file = payments.file(caseId);
    return file.isEmpty() ? Optional.empty() : Optional.of(new PaymentSection(file, person));
  }

  private static Component suspended(Suspension suspension) {
    Div box =
        new Div(
            new Badge(Texts.text(KEY + "suspended"), Badge.Tone.BAD),
            new Paragraph(
                Texts.text(
                    KEY + "suspendedUntil",
                    suspension.from(),
                    suspension.lastDay(),
                    suspension.by())));
    box.addClassName("marks");
    return box;
  }

  private static Component schedule(PaymentFile.Schedule schedule) {
    String words = Texts.text("payment.schedule." + schedule.schedule());
    return new Paragraph(
        schedule
            .stopped()
            .map(stop -> Texts.text(KEY + "stopped", words, stop.on(), stop.because()))
            .orElseGet(() -> Texts.text(KEY + "schedule", words)));
  }

  private static Component table(PaymentFile file) {
    Table table =
        new Table(
            Texts.text(KEY + "caption"),
            Texts.text(KEY + "what"),
            "#" + Texts.text(KEY + "amount"),
            Texts.text(KEY + "when"),
            Texts.text(KEY + "state"));
    for (PaymentOrder order : file.orders()) {
      table.row(
          Texts.text("payment.kind." + order.kind()) + " " + order.number(),
          Formats.money(order.amount()),
          when(order),
          state(order));
    }
    for (Instalment instalment : file.toCome()) {
      table.row(
          Texts.text("payment.kind.ADVANCE"),
          Formats.money(instalment.amount()),
          Texts.text(KEY + "orderedOn", instalment.on()),
          new Badge(Texts.text(KEY + "toCome"), Badge.Tone.NEUTRAL));
    }
    return table;
  }

  private static String when(PaymentOrder order) {
    return switch (order.state()) {
      case State.Paid paid -> Texts.text(KEY + "paidOn", paid.on());
      case State.Refused refused -> Texts.text(KEY + "refusedOn", refused.on());
      case State.Withdrawn withdrawn -> "–";
      case State.Held held -> Texts.text(KEY + "dueOn", order.dueOn());
      case State.Ready ready -> Texts.text(KEY + "dueOn", order.dueOn());
      case State.Released released -> Texts.text(KEY + "dueOn", order.dueOn());
      case State.Exported exported -> Texts.text(KEY + "dueOn", order.dueOn());
    };
  }

  private static Component state(PaymentOrder order) {
    Div cell = new Div(OrderBadge.of(order));
    if (order.state() instanceof State.Held held) {
      cell.add(hint(OrderBadge.reasons(held)));
    } else if (order.state() instanceof State.Withdrawn withdrawn) {
      cell.add(hint(withdrawn.because()));
    }
    return cell;
  }

  private static Div hint(String words) {
    Div hint = new Div(new Span(words));
    hint.addClassName("hint");
    return hint;
  }

  /** The way to suspend payment or to let it go on, for who may. */
  private static Optional<Component> suspension(PaymentFile file, Person person) {
    boolean runs = file.suspended().isPresent();
    boolean may = person.has(Role.MANAGER) || runs && person.has(Role.GRANT_OFFICER);
    if (!may) {
      return Optional.empty();
    }
    Anchor link =
        new Anchor(
            "payment/suspension/" + file.caseId(), Texts.text(KEY + (runs ? "lift" : "suspend")));
    link.setId("payment-suspension");
    return Optional.of(new Paragraph(link));
  }
}
