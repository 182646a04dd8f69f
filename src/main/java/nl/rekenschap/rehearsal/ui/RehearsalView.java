package nl.rekenschap.rehearsal.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.rehearsal.Play;
import nl.rekenschap.rehearsal.Rehearsal;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.DayMoved;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** The rehearsal's controls: let time pass, and play a year. */
@Route(value = "rehearsal", registerAtStartup = false)
@Menu(title = "rehearsal.RehearsalView.menu", order = 95)
@RolesAllowed({
  Names.GRANT_OFFICER,
  Names.POLICY_ADVISER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR
})
public final class RehearsalView extends Page {

  private static final int POLL_MILLIS = 1000;

  private final transient Rehearsal rehearsal;
  private final transient Play play;
  private final transient BusinessClock clock;
  private final Div now = new Div();
  private final DayField day = new DayField(Texts.text("rehearsal.RehearsalView.day"));
  private final Select<Integer> year = new Select<>();
  private final Button go = new Button(Texts.text("rehearsal.RehearsalView.play"));
  private final ProgressBar bar = new ProgressBar();
  private final Div played = new Div();

  RehearsalView(Rehearsal rehearsal, Play play, BusinessClock clock) {
    super(Texts.text("rehearsal.RehearsalView.title"));
    this.rehearsal = rehearsal;
    this.play = play;
    this.clock = clock;
    add(new Paragraph(Texts.text("rehearsal.RehearsalView.intro")), playing(), clockSection());
    offerYears();
    showNow();
    play.progress().filter(Play.Progress::running).ifPresent(running -> watch());
  }

  private Section playing() {
    year.setLabel(Texts.text("rehearsal.RehearsalView.year"));
    go.setId("play");
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    go.addClickListener(click -> begin());
    Div fields = new Div(field("year", year), go);
    fields.addClassName("toolbar");
    played.getElement().setAttribute("role", "status");
    bar.setVisible(false);
    bar.getElement().setAttribute("aria-label", Texts.text("rehearsal.RehearsalView.playTitle"));
    return new Section(
        Texts.text("rehearsal.RehearsalView.playTitle"),
        new Paragraph(Texts.text("rehearsal.RehearsalView.playExplained")),
        fields,
        bar,
        played);
  }

  private void offerYears() {
    List<Integer> years = play.playable();
    year.setItems(years);
    year.setEnabled(!years.isEmpty());
    go.setEnabled(!years.isEmpty());
    year.setHelperText(years.isEmpty() ? Texts.text("rehearsal.RehearsalView.noYear") : "");
    if (!years.isEmpty()) {
      year.setValue(years.getFirst());
    }
  }

  private void begin() {
    if (attempt(() -> play.begin(year.getValue()))) {
      watch();
    }
  }

  /** Asks how far it is as long as it runs; the screen may be left and come back to. */
  private void watch() {
    UI ui = UI.getCurrent();
    go.setEnabled(false);
    bar.setVisible(true);
    ui.setPollInterval(POLL_MILLIS);
    Registration[] polling = new Registration[1];
    polling[0] =
        ui.addPollListener(
            poll -> {
              Play.Progress progress = play.progress().orElseThrow();
              show(progress);
              if (!progress.running()) {
                polling[0].remove();
                ui.setPollInterval(-1);
              }
            });
  }

  private void show(Play.Progress progress) {
    bar.setValue(progress.share());
    if (progress.running()) {
      played.setText(
          Texts.text("rehearsal.RehearsalView.playing", progress.year(), progress.day()));
      return;
    }
    bar.setVisible(false);
    played.removeAll();
    if (progress.problem() != null) {
      played.setText(Texts.text("rehearsal.RehearsalView.stopped", progress.day()));
    } else {
      played.add(
          new Paragraph(
              Texts.text("rehearsal.RehearsalView.played", progress.year(), progress.day())),
          new Anchor(
              "council/report/" + progress.year(),
              Texts.text("rehearsal.RehearsalView.report", progress.year())),
          new Span(" · "),
          new Anchor("workflow/list", Texts.text("rehearsal.RehearsalView.work")));
    }
    offerYears();
    showNow();
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
    getUI().ifPresent(ui -> ComponentUtil.fireEvent(ui, new DayMoved(ui)));
    day.setMin(clock.today());
    day.setValue(null);
  }
}
