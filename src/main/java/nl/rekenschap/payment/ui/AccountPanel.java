package nl.rekenschap.payment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.payment.AccountChange;
import nl.rekenschap.payment.AccountFile;
import nl.rekenschap.payment.BankAccount;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** The accounts of one provider: in use, asked for, and before. */
final class AccountPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final String KEY = "payment.AccountPanel.";

  AccountPanel(AccountFile file) {
    file.open().ifPresent(change -> add(open(change)));
    add(inUse(file));
    List<BankAccount> earlier =
        file.accounts().stream().filter(account -> account.until().isPresent()).toList();
    if (!earlier.isEmpty()) {
      add(earlier(earlier));
    }
    List<AccountChange> closed =
        file.changes().stream().filter(change -> !change.isOpen()).toList();
    if (!closed.isEmpty()) {
      add(closed(closed));
    }
  }

  private static Section open(AccountChange change) {
    Facts facts = asked(change);
    facts.fact(
        Texts.text(KEY + "paper"),
        change
            .paper()
            .map(paper -> Texts.text(KEY + "paperBy", paper.by(), Formats.moment(paper.at())))
            .orElseGet(() -> Texts.text(KEY + "notYet")));
    facts.fact(
        Texts.text(KEY + "call"),
        change
            .call()
            .map(call -> Texts.text(KEY + "callBy", call.by(), call.on()))
            .orElseGet(() -> Texts.text(KEY + "notYet")));
    return new Section(
        Texts.text(KEY + "open"),
        new Badge(Texts.text(KEY + "blocked"), Badge.Tone.ATTENTION),
        facts);
  }

  /** What was asked for, by whom, when and why. */
  static Facts asked(AccountChange change) {
    return new Facts()
        .fact(Texts.text(KEY + "iban"), change.iban().inGroups())
        .fact(Texts.text(KEY + "holder"), change.holder())
        .fact(
            Texts.text(KEY + "asked"),
            Texts.text(
                KEY + (change.askedByStaff() ? "askedByStaff" : "askedBy"),
                change.askedBy(),
                Formats.moment(change.askedAt())))
        .fact(Texts.text(KEY + "because"), change.because());
  }

  private static Component inUse(AccountFile file) {
    Section section = new Section(Texts.text(KEY + "inUse"));
    file.inUse()
        .ifPresentOrElse(
            account -> {
              Facts facts =
                  new Facts()
                      .fact(Texts.text(KEY + "iban"), account.iban().inGroups())
                      .fact(Texts.text(KEY + "holder"), account.holder())
                      .fact(Texts.text(KEY + "from"), Formats.date(account.from()));
              section.add(facts);
              if (account.practice()) {
                section.add(new Badge(Texts.text(KEY + "practice"), Badge.Tone.PRACTICE));
              }
            },
            () -> section.add(new EmptyState(Texts.text(KEY + "none"))));
    return section;
  }

  private static Section earlier(List<BankAccount> accounts) {
    Table table =
        new Table(
            Texts.text(KEY + "earlier"),
            Texts.text(KEY + "iban"),
            Texts.text(KEY + "holder"),
            Texts.text(KEY + "from"),
            Texts.text(KEY + "until"),
            Texts.text(KEY + "why"));
    for (BankAccount account : accounts) {
      table.row(
          account.iban().inGroups(),
          account.holder(),
          Formats.date(account.from()),
          account.until().map(Formats::date).orElse(""),
          account.ended().map(why -> Texts.text("payment.ended." + why)).orElse(""));
    }
    return new Section(Texts.text(KEY + "earlier"), table);
  }

  private static Section closed(List<AccountChange> changes) {
    Table table =
        new Table(
            Texts.text(KEY + "closed"),
            Texts.text(KEY + "iban"),
            Texts.text(KEY + "askedOn"),
            Texts.text(KEY + "askedWho"),
            Texts.text(KEY + "outcome"));
    for (AccountChange change : changes) {
      table.row(
          change.iban().inGroups(), Formats.date(day(change)), change.askedBy(), outcome(change));
    }
    return new Section(Texts.text(KEY + "closed"), table);
  }

  private static LocalDate day(AccountChange change) {
    return change.askedAt().atZone(BusinessClock.ZONE).toLocalDate();
  }

  private static Span outcome(AccountChange change) {
    return switch (change.state()) {
      case AccountChange.State.Open open -> new Span("");
      case AccountChange.State.Confirmed confirmed ->
          new Span(
              Texts.text(
                  KEY + "confirmed",
                  change.paper().map(AccountChange.Paper::by).orElse("–"),
                  change.call().map(AccountChange.Call::by).orElse("–")));
      case AccountChange.State.Rejected rejected ->
          new Span(Texts.text(KEY + "rejected", rejected.by(), rejected.because()));
    };
  }
}
