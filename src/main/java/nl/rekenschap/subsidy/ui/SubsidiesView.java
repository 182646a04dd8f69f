package nl.rekenschap.subsidy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.subsidy.CaseFile;
import nl.rekenschap.subsidy.Subsidy;
import nl.rekenschap.subsidy.YearOverview;

/** All budget lines of a year: start them in one action, see where each stands. */
@Route("subsidy")
@Menu(title = "subsidy.SubsidiesView.menu", order = 2)
@RolesAllowed({
  Names.GRANT_OFFICER,
  Names.POLICY_ADVISER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR
})
public final class SubsidiesView extends Page implements BeforeEnterObserver {

  private static final String YEAR = "year";

  private final transient Subsidy subsidy;
  private final transient BusinessClock clock;
  private final boolean mayStart;
  private final Select<Integer> year = new Select<>();
  private final Div content = new Div();

  SubsidiesView(Subsidy subsidy, Access access, BusinessClock clock) {
    super(Texts.text("subsidy.SubsidiesView.title"));
    this.subsidy = subsidy;
    this.clock = clock;
    Person person = access.current();
    mayStart = person.has(Role.GRANT_OFFICER) || person.has(Role.POLICY_ADVISER);
    year.setLabel(Texts.text("subsidy.SubsidiesView.year"));
    year.setItems(subsidy.years());
    year.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            getUI()
                .ifPresent(
                    ui ->
                        ui.navigate(
                            "subsidy", QueryParameters.of(YEAR, change.getValue().toString())));
          }
        });
    add(year, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<Integer> years = subsidy.years();
    if (years.isEmpty()) {
      year.setVisible(false);
      content.add(new EmptyState(Texts.text("subsidy.SubsidiesView.noProgramme")));
      return;
    }
    int usual = Math.clamp(clock.today().getYear(), years.getFirst(), years.getLast());
    Optional<Integer> asked =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(YEAR)
            .filter(text -> text.matches("\\d{4}"))
            .map(Integer::valueOf)
            .filter(years::contains);
    year.setValue(asked.orElse(usual));
    show();
  }

  private void show() {
    YearOverview overview = subsidy.overview(year.getValue());
    content.removeAll();
    if (overview.startable() > 0) {
      content.add(notStarted(overview));
    }
    content.add(table(overview));
  }

  private Component notStarted(YearOverview overview) {
    String sentence =
        Texts.text(
            "subsidy.SubsidiesView.startable",
            overview.startable(),
            Integer.toString(overview.year()));
    if (!mayStart) {
      return new EmptyState(sentence);
    }
    Button start =
        new Button(
            Texts.text("subsidy.SubsidiesView.start", Integer.toString(overview.year())),
            click -> confirm(overview));
    start.setId("start-year");
    start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return new EmptyState(sentence, start);
  }

  private void confirm(YearOverview overview) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(Texts.text("subsidy.SubsidiesView.start", Integer.toString(overview.year())));
    dialog.setText(
        Texts.text("subsidy.SubsidiesView.startExplained", overview.startable(), overview.plan()));
    dialog.setConfirmText(Texts.text("subsidy.SubsidiesView.startNow"));
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.text("subsidy.SubsidiesView.cancel"));
    dialog.addConfirmListener(
        confirmed -> {
          if (attempt(() -> subsidy.start(overview.year()))) {
            done("subsidy.SubsidiesView.started", Integer.toString(overview.year()));
            show();
          }
        });
    dialog.open();
  }

  private Table table(YearOverview overview) {
    Table table =
        new Table(
            Texts.text("subsidy.SubsidiesView.caption", Integer.toString(overview.year())),
            Texts.text("subsidy.SubsidiesView.item"),
            Texts.text("subsidy.fact.line"),
            Texts.text("subsidy.fact.provider"),
            "#" + Texts.text("subsidy.amount.plan"),
            "#" + Texts.text("subsidy.amount.awarded"),
            "#" + Texts.text("subsidy.amount.determined"),
            Texts.text("subsidy.SubsidiesView.stage"));
    overview.rows().forEach(row -> add(table, row));
    table.total(
        Texts.text("subsidy.SubsidiesView.total"),
        "",
        "",
        Formats.money(overview.plan()),
        Formats.money(overview.awarded()),
        Formats.money(overview.determined()),
        "");
    return table;
  }

  private static void add(Table table, YearOverview.Row row) {
    table.row(
        name(row),
        row.line().orElse("–"),
        provider(row),
        money(row.plan()),
        money(row.awarded()),
        money(row.determined()),
        stage(row));
  }

  private static Component name(YearOverview.Row row) {
    return row.file()
        .<Component>map(file -> new Anchor("subsidy/" + file.id(), row.name()))
        .orElseGet(() -> new Span(row.name()));
  }

  private static String provider(YearOverview.Row row) {
    boolean grant =
        row.file()
            .map(CaseFile::route)
            .filter(nl.rekenschap.subsidy.Route.GRANT::equals)
            .isPresent();
    return row.providerName().orElse(grant ? Texts.text("workflow.WorkListView.noProvider") : "–");
  }

  private static Component stage(YearOverview.Row row) {
    Div marks = new Div();
    marks.addClassName("marks");
    marks.add(
        row.stage() == null
            ? new Badge(Texts.text("subsidy.SubsidiesView.notStarted"), Badge.Tone.NEUTRAL)
            : new Badge(Texts.text("subsidy.stage." + row.stage()), StageTone.of(row.stage())));
    if (row.latePeriods() > 0) {
      marks.add(
          new Badge(Texts.text("subsidy.SubsidiesView.late", row.latePeriods()), Badge.Tone.BAD));
    }
    return marks;
  }

  private static String money(Optional<Money> amount) {
    return amount.map(Formats::money).orElse("–");
  }
}
