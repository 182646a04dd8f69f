package nl.rekenschap.recovery.section;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.recovery.Instalment;
import nl.rekenschap.recovery.InterestDue;
import nl.rekenschap.recovery.Movement;
import nl.rekenschap.recovery.Recovery;
import nl.rekenschap.recovery.RecoveryStatus;
import nl.rekenschap.recovery.SetOff;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What is open, by when, what came in and what interest runs. */
public final class RecoverySection extends Div {

  private static final String KEY = "recovery.RecoverySection.";

  private RecoverySection(RecoveryStatus status) {
    addClassName("section");
    add(
        new H2(Texts.text(KEY + "title")),
        new Paragraph(Texts.text(KEY + "state." + status.state())));
    add(facts(status));
    if (!status.instalments().isEmpty()) {
      add(instalments(status.instalments()));
    }
    if (!status.movements().isEmpty()) {
      add(movements(status));
    }
  }

  /** The section of a case, for who may see it; absent when nothing is or was asked back. */
  public static Optional<RecoverySection> of(Recovery recovery, CaseId caseId) {
    Optional<RecoveryStatus> status = recovery.status(caseId);
    return status.map(
        known -> {
          RecoverySection section = new RecoverySection(known);
          if (known.state() != RecoveryStatus.State.PREPARING) {
            section.add(
                new Paragraph(new Anchor("recovery/case/" + caseId, Texts.text(KEY + "more"))));
          }
          return section;
        });
  }

  /** The same for a screen that has it at hand. */
  public static RecoverySection of(RecoveryStatus status) {
    return new RecoverySection(status);
  }

  private static Facts facts(RecoveryStatus status) {
    Facts facts = new Facts();
    facts.fact(Texts.text(KEY + "total"), Formats.money(status.total()));
    for (SetOff part : status.draft().setOffs()) {
      facts.fact(Texts.text(KEY + "setOff", part.against().value()), Formats.money(part.amount()));
    }
    if (!status.draft().leftOut().isZero()) {
      facts.fact(Texts.text(KEY + "leftOut"), Formats.money(status.draft().leftOut()));
      facts.fact(Texts.text(KEY + "leftOutBecause"), status.draft().leftOutBecause());
    }
    facts.fact(Texts.text(KEY + "toPay"), Formats.money(toPay(status)));
    if (status.announcedOn().isPresent()) {
      facts.fact(Texts.text(KEY + "outstanding"), Formats.money(status.outstanding()));
      facts.fact(Texts.text(KEY + "behind"), Formats.money(status.behind()));
      facts.fact(Texts.text(KEY + "interest"), interest(status.interest()));
    }
    status
        .remindedOn()
        .ifPresent(day -> facts.fact(Texts.text(KEY + "reminded"), Formats.date(day)));
    facts.fact(Texts.text(KEY + "limit"), Formats.date(status.limit()));
    return facts;
  }

  private static String interest(InterestDue interest) {
    return switch (interest) {
      case InterestDue.NotReckoned none -> Texts.text("recovery.interest.none");
      case InterestDue.BelowMinimum below ->
          Texts.text("recovery.interest.below", below.reckoned(), below.minimum());
      case InterestDue.Owed owed -> Formats.money(owed.amount());
    };
  }

  private static Money toPay(RecoveryStatus status) {
    return status.draft().toPay(status.total());
  }

  private static Table instalments(List<Instalment> parts) {
    Table table =
        new Table(
            Texts.text(KEY + "instalments"),
            Texts.text("recovery.RecoveryLetter.day"),
            "#" + Texts.text("recovery.RecoveryLetter.amount"));
    parts.forEach(one -> table.row(Formats.date(one.dueOn()), Formats.money(one.amount())));
    return table;
  }

  private static Table movements(RecoveryStatus status) {
    Table table =
        new Table(
            Texts.text(KEY + "movements"),
            Texts.text(KEY + "on"),
            Texts.text(KEY + "what"),
            "#" + Texts.text("recovery.RecoveryLetter.amount"),
            Texts.text(KEY + "reference"));
    for (Movement one : status.movements()) {
      table.row(
          Formats.date(one.on()),
          Texts.text(KEY + "kind." + one.kind()),
          Formats.money(one.amount()),
          one.reference());
    }
    return table;
  }
}
