package nl.rekenschap.terms.clock;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.terms.CaseClock;
import nl.rekenschap.terms.CaseClock.State;
import nl.rekenschap.terms.Reckoning;
import nl.rekenschap.terms.StepWords;

/**
 * Each clock of a case: days used, whether it stands still and why, its last day, and what then.
 */
public final class ClockList extends Div {

  private static final String KEY = "terms.ClockList.";

  public ClockList(List<CaseClock> clocks, LocalDate today) {
    addClassName("clocks");
    List<CaseClock> past = clocks.stream().filter(clock -> isPast(clock, today)).toList();
    clocks.stream()
        .filter(clock -> !past.contains(clock))
        .forEach(clock -> add(new Clock(clock, today)));
    if (!past.isEmpty()) {
      Div all = new Div();
      past.forEach(clock -> all.add(new Clock(clock, today)));
      add(new Details(Texts.text(KEY + "past", past.size()), all));
    }
  }

  private static boolean isPast(CaseClock clock, LocalDate today) {
    return switch (clock.state(today)) {
      case ENDED_IN_TIME, ENDED_LATE -> true;
      case OVER -> !clock.kind().isOurs();
      case RUNNING, STOPPED -> false;
    };
  }

  private static final class Clock extends Div {
    Clock(CaseClock clock, LocalDate today) {
      addClassName("clock");
      State state = clock.state(today);
      Badge badge = new Badge(Texts.text(KEY + "state." + state), tone(clock, state, today));
      H3 name = new H3(Texts.text("terms.clock." + clock.kind()));
      Div head = new Div(name, badge);
      head.addClassName("marks");
      add(head, new Paragraph(where(clock, state, today)));
      if (!isPast(clock, today)) {
        Paragraph then = new Paragraph(Texts.text("terms.clock." + clock.kind() + ".then"));
        then.addClassName("hint");
        add(then);
      }
      OrderedList steps = new OrderedList();
      clock.reckoning().steps().forEach(step -> steps.add(new ListItem(sentence(step))));
      add(new Details(Texts.text(KEY + "steps"), steps));
    }

    private static String where(CaseClock clock, State state, LocalDate today) {
      Reckoning reckoning = clock.reckoning();
      return switch (state) {
        case RUNNING ->
            Texts.text(
                KEY + "running",
                reckoning.daysUsed(today),
                clock.lastDay(),
                reckoning.daysLeft(today));
        case STOPPED ->
            Texts.text(
                KEY + "stopped",
                reckoning.stoppedSince().orElseThrow(),
                reckoning.daysUsed(today),
                reckoning.daysLeft(today));
        case OVER -> Texts.text(KEY + "over", clock.lastDay(), -reckoning.daysLeft(today));
        case ENDED_IN_TIME, ENDED_LATE ->
            Texts.text(
                KEY + "ended",
                clock.endedOn().orElseThrow(),
                Texts.text(clock.endedWhy().orElseThrow()),
                clock.lastDay());
      };
    }

    private static Badge.Tone tone(CaseClock clock, State state, LocalDate today) {
      return switch (state) {
        case ENDED_IN_TIME -> Badge.Tone.GOOD;
        case STOPPED -> Badge.Tone.INFO;
        case OVER -> clock.kind().isOurs() ? Badge.Tone.BAD : Badge.Tone.NEUTRAL;
        case ENDED_LATE -> Badge.Tone.BAD;
        case RUNNING ->
            clock.reckoning().daysLeft(today) <= 7 ? Badge.Tone.ATTENTION : Badge.Tone.NEUTRAL;
      };
    }
  }

  /** A step in the words of the screen. */
  public static String sentence(Reckoning.Step step) {
    return StepWords.sentence(step, Texts::text)
        + " "
        + Texts.text(KEY + "soFar", Formats.date(step.lastDay()));
  }
}
