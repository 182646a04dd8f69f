package nl.rekenschap.award.ui;

import com.vaadin.flow.component.html.Div;
import nl.rekenschap.award.AwardDesk;
import nl.rekenschap.programme.Fact;
import nl.rekenschap.programme.Line;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** What the plan says, to lay beside what is drafted. */
final class PlanFacts {

  private PlanFacts() {}

  static Div section(AwardDesk desk) {
    Facts facts = new Facts();
    desk.plan()
        .line()
        .map(Line::name)
        .ifPresent(line -> facts.fact(Texts.text("award.PlanFacts.line"), line));
    facts.fact(Texts.text("award.PlanFacts.budget"), budget(desk));
    desk.plan()
        .textAmount()
        .ifPresent(
            amount ->
                facts.fact(
                    Texts.text("award.PlanFacts.textAmount"),
                    Texts.text("award.PlanFacts.tableLeads", amount)));
    facts.fact(Texts.text("award.PlanFacts.free"), Formats.money(desk.free()));
    desk.intervention()
        .goal()
        .map(Fact::text)
        .ifPresent(goal -> facts.fact(Texts.text("award.PlanFacts.goal"), goal));
    desk.intervention()
        .activity()
        .map(Fact::text)
        .ifPresent(what -> facts.fact(Texts.text("award.PlanFacts.activity"), what));
    desk.intervention()
        .targetGroup()
        .map(Fact::text)
        .ifPresent(who -> facts.fact(Texts.text("award.PlanFacts.targetGroup"), who));
    return new Section(Texts.text("award.PlanFacts.title"), facts);
  }

  /** The amount of the table; an empty cell is said to be one. */
  static String budget(AwardDesk desk) {
    return desk.file()
        .budget()
        .map(Formats::money)
        .orElseGet(() -> Texts.text("award.PlanFacts.noBudget"));
  }
}
