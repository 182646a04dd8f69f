package nl.rekenschap.rehearsal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.rehearsal.Play;
import nl.rekenschap.rehearsal.Rehearsal;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** The rehearsal's controls: let time pass, and play a year. */
@Route("rehearsal")
@Menu(title = "rehearsal.RehearsalView.menu", order = 95)
@RolesAllowed({
  Names.GRANT_OFFICER,
  Names.POLICY_ADVISER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR
})
public final class RehearsalView extends Page {

  private final transient Rehearsal rehearsal;
  private final transient Play play;
  private final transient BusinessClock clock;
  private final Div now = new Div();
  private final DatePicker day = new DatePicker(Texts.text("rehearsal.RehearsalView.day"));
  private final Select<Integer> year = new Select<>();
  private final Div played = new Div();

  RehearsalView(Rehearsal rehearsal, Play play, BusinessClock clock) {
    super(Texts.text("rehearsal.RehearsalView.title"));
    this.rehearsal = rehearsal;
    this.play = play;
    this.clock = clock;
    add(new Paragraph(Texts.text("rehearsal.RehearsalView.intro")), playing(), clockSection());
    showNow();
  }

  private Section playing() {
    List<Integer> years = play.playable();
    year.setLabel(Texts.text("rehearsal.RehearsalView.year"));
    year.setItems(years);
    Button go = new Button(Texts.text("rehearsal.RehearsalView.play"));
    go.setId("play");
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    go.setDisableOnClick(true);
    go.addClickListener(
        click -> {
          playYear();
          go.setEnabled(true);
        });
    if (years.isEmpty()) {
      go.setEnabled(false);
      year.setEnabled(false);
      year.setHelperText(Texts.text("rehearsal.RehearsalView.noYear"));
    } else {
      year.setValue(years.getFirst());
    }
    Div fields = new Div(year, go);
    fields.addClassName("toolbar");
    played.getElement().setAttribute("role", "status");
    return new Section(
        Texts.text("rehearsal.RehearsalView.playTitle"),
        new Paragraph(Texts.text("rehearsal.RehearsalView.playExplained")),
        fields,
        played);
  }

  private void playYear() {
    boolean done =
        attempt(
            () -> {
              Play.Result result = play.play(year.getValue());
              played.setText(
                  Texts.text(
                      "rehearsal.RehearsalView.played",
                      Integer.toString(result.year()),
                      result.cases(),
                      result.figures(),
                      Formats.date(clock.today())));
            });
    if (done) {
      showNow();
    }
  }

  private Section clockSection() {
    Button go = new Button(Texts.text("rehearsal.RehearsalView.move"));
    go.setId("move");
    go.setDisableOnClick(true);
    go.addClickListener(
        click -> {
          move(day.getValue());
          go.setEnabled(true);
        });
    Div quick = new Div();
    quick.addClassName("toolbar");
    quick.add(field("day", day), go, jump("week", 7), jump("month", 30), jump("quarter", 91));
    return new Section(Texts.text("rehearsal.RehearsalView.clockTitle"), now, quick);
  }

  private Button jump(String what, int days) {
    Button button = new Button(Texts.text("rehearsal.RehearsalView." + what));
    button.setDisableOnClick(true);
    button.addClickListener(
        click -> {
          move(clock.today().plusDays(days));
          button.setEnabled(true);
        });
    return button;
  }

  private void move(LocalDate to) {
    boolean moved =
        attempt(
            () -> {
              if (to == null) {
                throw Refused.at("day", "rehearsal.clock.choose");
              }
              rehearsal.timePassesTo(to);
            });
    if (moved) {
      done("rehearsal.RehearsalView.moved", Formats.date(clock.today()));
      showNow();
    }
  }

  private void showNow() {
    now.removeAll();
    now.add(
        new Facts().fact(Texts.text("rehearsal.RehearsalView.now"), Formats.date(clock.today())));
    day.setMin(clock.today());
    day.setValue(null);
  }
}
