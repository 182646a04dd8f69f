package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.rekenschap.reporting.Reopening;
import nl.rekenschap.shell.Texts;

/** Every opening again of a period: by whom, why, and how it ended. */
final class History extends UnorderedList {

  History(List<Reopening> reopenings) {
    addClassName("flags");
    reopenings.forEach(reopening -> add(line(reopening)));
  }

  private static ListItem line(Reopening reopening) {
    StringBuilder text =
        new StringBuilder(
            Texts.text(
                reopening.requested()
                    ? "reporting.History.requested"
                    : "reporting.History.reopened",
                reopening.byName(),
                reopening.at(),
                reopening.reason()));
    reopening
        .decision()
        .filter(decision -> reopening.requested())
        .ifPresent(
            decision ->
                text.append(' ')
                    .append(
                        Texts.text(
                            decision.granted()
                                ? "reporting.History.granted"
                                : "reporting.History.declined",
                            decision.byName(),
                            decision.at(),
                            decision.words())));
    reopening
        .ended()
        .filter(end -> end.how() != Reopening.How.DECLINED)
        .ifPresent(
            end -> text.append(' ').append(Texts.text("reporting.ended." + end.how(), end.at())));
    return new ListItem(text.toString());
  }
}
