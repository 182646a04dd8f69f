package nl.rekenschap.payment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.payment.Batch;
import nl.rekenschap.payment.OrderNumber;
import nl.rekenschap.payment.PaymentOrder;
import nl.rekenschap.payment.PaymentOrder.Phase;
import nl.rekenschap.payment.PaymentOrders;
import nl.rekenschap.payment.file.OrderBadge;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** All payment orders: a manager releases, somebody else makes the file for the finance package. */
@Route("payment/orders")
@Menu(title = "payment.OrdersView.menu", order = 31)
@RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
public final class OrdersView extends Page implements BeforeEnterObserver {

  private static final String KEY = "payment.OrdersView.";

  private final transient PaymentOrders orders;
  private final transient Person person;
  private final transient BusinessClock clock;
  private final Map<OrderNumber, Checkbox> chosen = new LinkedHashMap<>();
  private final Div content = new Div();
  private transient OrdersAsked asked = OrdersAsked.ALL;

  OrdersView(PaymentOrders orders, Access access, BusinessClock clock) {
    super(text("title"));
    this.orders = orders;
    this.person = access.current();
    this.clock = clock;
    add(new Paragraph(text("introduction")), content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    asked = OrdersAsked.of(event.getLocation().getQueryParameters());
    refresh();
  }

  private void refresh() {
    content.removeAll();
    chosen.clear();
    var totals = orders.totals();
    if (totals.isEmpty()) {
      content.add(new EmptyState(text("empty")));
      return;
    }
    content.add(new TotalsTable(totals), list());
    content.add(new BatchTable(orders.batches(), orders));
  }

  private Section list() {
    List<PaymentOrder> found = orders.list(asked.phase(), asked.text(), asked.page());
    List<PaymentOrder> page = found.stream().limit(PaymentOrders.PAGE).toList();
    Section section = new Section(text("list"), tools());
    if (page.isEmpty()) {
      section.add(new EmptyState(text("nothing"), new Anchor("payment/orders", text("all"))));
      return section;
    }
    Table table =
        new Table(
            text("caption"),
            text("number"),
            text("for"),
            "#" + text("amount"),
            text("due"),
            text("state"));
    for (PaymentOrder order : page) {
      table.row(
          number(order), whatFor(order), Formats.money(order.amount()), due(order), state(order));
    }
    section.add(table, pages(found.size() > page.size()), actions());
    return section;
  }

  private Component tools() {
    Select<Phase> phase = new Select<>();
    phase.setLabel(text("state"));
    phase.setId("phase");
    phase.setItems(Phase.values());
    phase.setItemLabelGenerator(
        it -> it == null ? text("allStates") : Texts.text("payment.phase." + it));
    phase.setEmptySelectionAllowed(true);
    phase.setEmptySelectionCaption(text("allStates"));
    asked.phase().ifPresent(phase::setValue);
    TextField search = new TextField(text("search"));
    search.setId("search");
    search.setMaxLength(200);
    search.setClearButtonVisible(true);
    search.setValue(asked.text());
    phase.addValueChangeListener(change -> go(asked.with(change.getValue(), asked.text())));
    search.addValueChangeListener(
        change -> go(asked.with(asked.phase().orElse(null), change.getValue())));
    Div tools = new Div(phase, search);
    tools.addClassName("toolbar");
    return tools;
  }

  private void go(OrdersAsked next) {
    asked = next;
    getUI().ifPresent(ui -> ui.navigate("payment/orders", next.parameters()));
  }

  /** Who may release gets a box at each order that is ready. */
  private Component number(PaymentOrder order) {
    if (order.state().phase() != Phase.READY || !person.has(Role.MANAGER)) {
      return new Span(order.number().toString());
    }
    Checkbox box = new Checkbox(order.number().toString());
    box.setId("choose-" + order.number());
    chosen.put(order.number(), box);
    return box;
  }

  private static Component whatFor(PaymentOrder order) {
    Anchor link = new Anchor("subsidy/" + order.caseId(), order.title() + " " + order.year());
    Div below = new Div(order.providerName() + " · " + Texts.text("payment.kind." + order.kind()));
    below.addClassName("hint");
    return new Div(link, below);
  }

  private Component due(PaymentOrder order) {
    Div cell = new Div(new Span(Formats.date(order.dueOn())));
    boolean waits =
        switch (order.state().phase()) {
          case HELD, READY, RELEASED, EXPORTED -> true;
          case PAID, REFUSED, WITHDRAWN -> false;
        };
    if (waits && order.dueOn().isBefore(clock.today())) {
      cell.add(new Badge(text("late"), Badge.Tone.BAD));
    }
    return cell;
  }

  private static Component state(PaymentOrder order) {
    Div about = new Div(OrderWords.about(order));
    about.addClassName("hint");
    return new Div(OrderBadge.of(order), about);
  }

  private Component pages(boolean more) {
    Div pages = new Div();
    pages.addClassName("actions");
    if (asked.page() > 0) {
      pages.add(new Anchor(asked.at(asked.page() - 1).path(), text("previous")));
    }
    if (more) {
      pages.add(new Anchor(asked.at(asked.page() + 1).path(), text("next")));
    }
    return pages;
  }

  private Component actions() {
    Div actions = new Div();
    actions.addClassName("actions");
    if (!chosen.isEmpty()) {
      Button all = new Button(text("chooseAll"), click -> chosen.values().forEach(this::check));
      all.setId("choose-all");
      Button release = new Button(text("release"), click -> release());
      release.setId("release");
      release.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions.add(release, all);
    }
    if (person.has(Role.GRANT_OFFICER) || person.has(Role.CONTROLLER)) {
      Button export = new Button(text("export"), click -> export());
      export.setId("export");
      export.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions.add(export, new Anchor("payment/references", text("references")));
    }
    return actions;
  }

  private void check(Checkbox box) {
    box.setValue(true);
  }

  private void release() {
    List<OrderNumber> numbers = new ArrayList<>();
    chosen.forEach(
        (number, box) -> {
          if (box.getValue()) {
            numbers.add(number);
          }
        });
    if (attempt(() -> orders.release(numbers))) {
      done(KEY + "released", numbers.size());
      refresh();
    }
  }

  private void export() {
    attemptTo(() -> orders.export()).ifPresent(this::exported);
  }

  private void exported(Batch batch) {
    done(KEY + "exported", batch.number(), batch.orders());
    refresh();
  }

  private static String text(String key) {
    return Texts.text(KEY + key);
  }
}
