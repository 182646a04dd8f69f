package nl.rekenschap.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.retention.DestructionList;
import nl.rekenschap.retention.ListLine;
import nl.rekenschap.retention.ListState;
import nl.rekenschap.retention.Lists;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;

/** One destruction list: what is on it and why, who agreed, how far it is. */
@Route("retention/lists/:number")
@RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER, Names.MANAGER})
public final class ListView extends Page implements BeforeEnterObserver {

  private static final String KEY = "retention.ListView.";
  private static final int LONGEST = 500;

  private final transient Lists lists;
  private final transient Access access;
  private final Div content = new Div();

  ListView(Lists lists, Access access) {
    super(Texts.text(KEY + "menu"));
    this.lists = lists;
    this.access = access;
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String number = event.getRouteParameters().get("number").orElse("");
    if (!number.matches("\\d{1,15}")) {
      throw Refused.notFound();
    }
    show(Long.parseLong(number));
  }

  private void show(long number) {
    DestructionList list = lists.list(number);
    List<ListLine> lines = lists.lines(number);
    title(Texts.text(KEY + "title", number, Integer.toString(list.year())));
    forgetFields();
    content.removeAll();
    content.add(facts(list), actions(list), table(lines));
    if (list.state() == ListState.DRAFT || list.state() == ListState.OFFERED) {
      content.add(except(list, lines));
    }
  }

  private Section facts(DestructionList list) {
    Facts facts = new Facts();
    facts.fact(text("state"), Texts.text("retention.state." + list.state()));
    facts.fact(text("made"), list.madeBy() + ", " + Formats.moment(list.madeAt()));
    list.approvals()
        .forEach(
            a ->
                facts.fact(
                    Texts.text(KEY + "approved", Texts.text("access.role." + a.role())),
                    a.by() + ", " + Formats.moment(a.at())));
    Section section = new Section(text("about"), facts);
    if (list.state() == ListState.OFFERED && !list.isApproved()) {
      section.add(
          new Paragraph(
              Texts.text(
                  KEY + "waits",
                  lists.approvers().stream()
                      .map(role -> Texts.text("access.role." + role))
                      .collect(Collectors.joining(", ")))));
    }
    if (list.state() == ListState.RUNNING) {
      section.add(progress(list));
    }
    if (list.state() == ListState.DONE) {
      section.add(new Paragraph(declaration(list)));
    }
    return section;
  }

  private Component progress(DestructionList list) {
    ProgressBar bar = new ProgressBar(0, 1, list.counts().share());
    bar.getElement().setAttribute("aria-label", text("progress"));
    Button look = new Button(text("look"), click -> show(list.number()));
    look.setId("look");
    return new Div(
        new Paragraph(
            Texts.text(
                KEY + "running",
                list.counts().destroyed() + list.counts().left(),
                list.counts().listed())),
        bar,
        look);
  }

  private Anchor declaration(DestructionList list) {
    String name = "verklaring-van-vernietiging-" + list.number() + ".pdf";
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event -> {
                  byte[] paper = lists.declaration(list.number());
                  return new DownloadResponse(
                      new ByteArrayInputStream(paper), name, "application/pdf", paper.length);
                }),
            text("declaration"));
    link.getElement().setAttribute("download", name);
    return link;
  }

  private Div actions(DestructionList list) {
    Person person = access.current();
    boolean maker = person.has(Role.ADMINISTRATOR) || person.has(Role.CONTROLLER);
    boolean open = list.state() == ListState.DRAFT || list.state() == ListState.OFFERED;
    Div actions = new Div();
    actions.addClassName("actions");
    if (maker && list.state() == ListState.DRAFT) {
      actions.add(button(list, "offer", true, () -> lists.offer(list.number())));
    }
    if (list.state() == ListState.OFFERED && !list.isApproved()) {
      actions.add(button(list, "approve", true, () -> lists.approve(list.number(), list.sha256())));
    }
    if (maker && (list.state() == ListState.RUNNING || open && list.isApproved())) {
      actions.add(button(list, "carryOut", true, () -> lists.carryOut(list.number())));
    }
    if (maker && open) {
      actions.add(button(list, "withdraw", false, () -> lists.withdraw(list.number())));
    }
    return actions;
  }

  private Button button(DestructionList list, String what, boolean primary, Runnable work) {
    Button button = new Button(text(what));
    button.setId(what);
    if (primary) {
      button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }
    button.addClickListener(
        click -> {
          if (attempt(work)) {
            done(KEY + what + "Done");
            show(list.number());
          }
        });
    return button;
  }

  private static Table table(List<ListLine> lines) {
    Table table =
        new Table(
            text("cases"),
            text("case"),
            text("result"),
            text("ended"),
            text("due"),
            text("source"),
            text("becomes"));
    for (ListLine line : lines) {
      table.row(
          line.state() == ListLine.State.DESTROYED
              ? name(line)
              : new Anchor("subsidy/" + line.caseId(), name(line)),
          Texts.text("retention.result." + line.result()),
          Formats.date(line.endedOn()),
          Formats.date(line.on()),
          Texts.text(KEY + "years", line.years(), line.source()),
          becomes(line));
    }
    return table;
  }

  private static String name(ListLine line) {
    return line.name() + " " + line.year();
  }

  private static String becomes(ListLine line) {
    String state = Texts.text("retention.line." + line.state());
    return line.excepted()
        .map(it -> state + ": " + it.because() + " (" + it.by() + ")")
        .or(() -> line.leftWhy().map(why -> state + ": " + Texts.text(why)))
        .orElse(state);
  }

  private Section except(DestructionList list, List<ListLine> lines) {
    Select<ListLine> which = field("which", new Select<>());
    which.setId("which");
    which.setLabel(text("which"));
    which.setItems(lines.stream().filter(l -> l.state() == ListLine.State.LISTED).toList());
    which.setItemLabelGenerator(ListView::name);
    TextArea because = field("because", TaskPage.area(KEY + "because", "because", LONGEST));
    Button except = new Button(text("except"));
    except.setId("except");
    except.addClickListener(
        click -> {
          if (attempt(
              () -> {
                if (which.getValue() == null) {
                  throw Refused.at("which", "retention.list.which");
                }
                lists.except(list.number(), which.getValue().caseId(), because.getValue());
              })) {
            done(KEY + "exceptDone");
            show(list.number());
          }
        });
    Div actions = new Div(except);
    actions.addClassName("actions");
    return new Section(
        text("exceptTitle"), new Paragraph(text("exceptIntro")), which, because, actions);
  }

  private static String text(String what) {
    return Texts.text(KEY + what);
  }
}
