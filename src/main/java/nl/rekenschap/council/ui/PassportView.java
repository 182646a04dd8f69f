package nl.rekenschap.council.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.Passport;
import nl.rekenschap.council.PassportPaper;
import nl.rekenschap.council.Passports;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Texts;

/** What is behind one figure, on a page that can be linked to. */
@Route("council/passport/:year/:figure")
@StyleSheet("context://assets/passport.css")
@RolesAllowed({
  Names.POLICY_ADVISER,
  Names.GRANT_OFFICER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR,
  Names.COUNCIL_READER
})
public final class PassportView extends Page implements BeforeEnterObserver {

  private final transient Provenances provenances;
  private final Div content = new Div();

  PassportView(Provenances provenances) {
    super(Texts.text("council.PassportView.title"));
    this.provenances = provenances;
    content.addClassName("passport");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    int year =
        event
            .getRouteParameters()
            .get("year")
            .filter(text -> text.matches("\\d{4}"))
            .map(Integer::parseInt)
            .orElseThrow(Refused::notFound);
    String figure = event.getRouteParameters().get("figure").orElseThrow(Refused::notFound);
    Passports all = provenances.of(year);
    Passport passport = all.find(figure).orElseThrow(Refused::notFound);
    show(year, passport, all);
  }

  private void show(int year, Passport passport, Passports all) {
    OnScreen words = new OnScreen();
    title(PassportPaper.title(passport, words));
    content.removeAll();
    PassportPaper.blocks(passport, all, words)
        .forEach(
            block ->
                content.add(
                    DocumentPanel.draw(
                        block,
                        (figure, opener) ->
                            PassportDialog.open(
                                new PassportDialog.Source(year, () -> all), figure, opener))));
    content.add(
        new Paragraph(
            new Anchor(
                "council/report/" + year,
                Texts.text("council.PassportView.report", Integer.toString(year)))));
  }
}
