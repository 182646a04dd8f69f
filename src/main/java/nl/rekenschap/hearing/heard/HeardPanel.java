package nl.rekenschap.hearing.heard;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import nl.rekenschap.hearing.HearingRound;
import nl.rekenschap.hearing.Intention;
import nl.rekenschap.hearing.Outcome;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/**
 * What the municipality meant to decide on a subject and what the provider said about it: the
 * newest round, and the ones before under a fold. Not shown when nobody was heard.
 */
public final class HeardPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final String KEY = "hearing.HeardPanel.";

  /**
   * @param rounds newest first
   */
  public HeardPanel(List<HearingRound> rounds) {
    addClassName("heard");
    setVisible(!rounds.isEmpty());
    if (rounds.isEmpty()) {
      return;
    }
    add(round(rounds.getFirst()));
    if (rounds.size() > 1) {
      Div earlier = new Div();
      rounds.stream().skip(1).forEach(round -> earlier.add(round(round)));
      add(new Details(Texts.text(KEY + "earlier", rounds.size() - 1), earlier));
    }
  }

  private static Div round(HearingRound round) {
    Intention intention = round.intention();
    Div shown = new Div(new H3(Texts.text(KEY + "intention")), narrative(intention.text()));
    if (!intention.amounts().isEmpty()) {
      Table amounts =
          new Table(
              Texts.text(KEY + "amounts"),
              Texts.text(KEY + "what"),
              "#" + Texts.text(KEY + "amount"));
      intention.amounts().forEach(line -> amounts.row(line.what(), Formats.money(line.amount())));
      shown.add(amounts);
    }
    Facts facts =
        new Facts()
            .fact(Texts.text(KEY + "ground"), intention.ground())
            .fact(Texts.text(KEY + "by"), intention.by())
            .fact(
                Texts.text(KEY + "sent"),
                round.sentOn().map(Formats::date).orElseGet(() -> Texts.text(KEY + "notSent")));
    round.until().ifPresent(day -> facts.fact(Texts.text(KEY + "until"), Formats.date(day)));
    round
        .extensions()
        .forEach(
            more ->
                facts.fact(
                    Texts.text(KEY + "moreTime"),
                    Texts.text(KEY + "moreTimeUntil", more.until(), more.reason())));
    shown.add(facts, new H3(Texts.text(KEY + "views")));
    round.outcome().ifPresentOrElse(outcome -> said(shown, outcome), () -> waiting(shown, round));
    return shown;
  }

  private static void said(Div shown, Outcome outcome) {
    switch (outcome) {
      case Outcome.Given given -> {
        shown.add(new Paragraph(Texts.text(KEY + "given", given.on(), given.byName())));
        shown.add(narrative(given.text()));
      }
      case Outcome.Recorded recorded -> {
        shown.add(
            new Paragraph(Texts.text(KEY + "recorded", recorded.heldOn(), recorded.byName())));
        shown.add(narrative(recorded.summary()));
      }
      case Outcome.NoneGiven none ->
          shown.add(
              new Paragraph(
                  none.saidBy()
                      .map(by -> Texts.text(KEY + "waived", none.until(), by))
                      .orElseGet(() -> Texts.text(KEY + "none", none.until()))));
    }
  }

  private static void waiting(Div shown, HearingRound round) {
    shown.add(
        new Paragraph(
            round
                .until()
                .map(day -> Texts.text(KEY + "waiting", day))
                .orElseGet(() -> Texts.text(KEY + "notSent"))));
  }

  private static Paragraph narrative(String text) {
    Paragraph paragraph = new Paragraph(text);
    paragraph.addClassName("narrative");
    return paragraph;
  }
}
