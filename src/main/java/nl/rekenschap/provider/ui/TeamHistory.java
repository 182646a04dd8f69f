package nl.rekenschap.provider.ui;

import java.util.List;
import nl.rekenschap.access.PersonChange;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What happened to the accounts of an organisation, and who did it. */
final class TeamHistory {

  private TeamHistory() {}

  static Section of(List<PersonChange> changes) {
    Section section = new Section(Texts.text("provider.TeamView.history"));
    if (changes.isEmpty()) {
      section.add(new EmptyState(Texts.text("provider.TeamView.noHistory")));
      return section;
    }
    Table table =
        new Table(
            Texts.text("provider.TeamView.history"),
            Texts.text("provider.TeamView.when"),
            Texts.text("provider.TeamView.what"),
            Texts.text("provider.TeamView.by"));
    changes.forEach(
        change ->
            table.row(
                Formats.moment(change.at()),
                Texts.text(
                    "access.change." + change.act(),
                    change.whom(),
                    DutyChoice.words(change.duties())),
                change.byName()));
    section.add(table);
    return section;
  }
}
