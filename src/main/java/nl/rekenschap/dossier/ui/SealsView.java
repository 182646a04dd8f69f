package nl.rekenschap.dossier.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.dossier.CheckMade;
import nl.rekenschap.dossier.Export;
import nl.rekenschap.dossier.RecordCheck;
import nl.rekenschap.dossier.Seal;
import nl.rekenschap.dossier.proof.Outcome;
import nl.rekenschap.dossier.timeline.Outcomes;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Idle;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Polling;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** The seals of the record, whether it is sound, and the record to take along. */
@Route("dossier/seals")
@Menu(title = "dossier.SealsView.menu", order = 94)
@RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER})
public final class SealsView extends Page {

  private static final Logger LOG = LoggerFactory.getLogger(SealsView.class);
  private static final int SHOWN = 100;
  private static final Duration PACE = Duration.ofSeconds(2);

  private final transient RecordCheck check;
  private final transient Polling polling;
  private final transient Progress progress = new Progress();
  private final Div state = new Div();
  private boolean shownRunning;
  private final Button now = new Button(Texts.text("dossier.SealsView.check"));

  SealsView(RecordCheck check, Export export, Idle idle) {
    super(Texts.text("dossier.SealsView.title"));
    this.check = check;
    polling = new Polling(idle, PACE, this::news);
    state.getElement().setAttribute("role", "status");
    now.setId("check");
    now.addClickListener(click -> begin());
    add(new Paragraph(Texts.text("dossier.SealsView.hint")));
    add(new Section(Texts.text("dossier.SealsView.state"), state, tools(export)));
    add(new Section(Texts.text("dossier.SealsView.seals"), seals()));
    show();
  }

  private Div tools(Export export) {
    DownloadHandler whole =
        event -> {
          event.setFileName("rekenschap.jsonl");
          event.setContentType("application/jsonl");
          export.writeAll(event.getOutputStream());
        };
    Anchor take = new Anchor(whole, Texts.text("dossier.SealsView.export"));
    take.getElement().setAttribute("download", "rekenschap.jsonl");
    Div tools = new Div(now, take);
    tools.addClassName("actions");
    return tools;
  }

  private Div seals() {
    List<Seal> seals = check.seals(SHOWN);
    if (seals.isEmpty()) {
      return new Div(new EmptyState(Texts.text("dossier.SealsView.none")));
    }
    Table table =
        new Table(
            Texts.text("dossier.SealsView.seals"),
            Texts.text("dossier.SealsView.day"),
            "#" + Texts.text("dossier.SealsView.number"),
            "#" + Texts.text("dossier.SealsView.ends"),
            "#" + Texts.text("dossier.SealsView.readings"),
            Texts.text("dossier.SealsView.head"));
    seals.forEach(
        seal ->
            table.row(
                Formats.date(seal.day()),
                Formats.number(seal.number()),
                Formats.number(seal.ends()),
                Formats.number(seal.readings()),
                head(seal)));
    return new Div(table);
  }

  private static Span head(Seal seal) {
    Span head = new Span(seal.head());
    head.addClassName("seal-head");
    return head;
  }

  /** In the background, as who asked for it. */
  private void begin() {
    if (progress.running.compareAndSet(false, true)) {
      progress.count.set(0);
      Runnable work = new DelegatingSecurityContextRunnable(() -> progress.run(check));
      Thread.ofVirtual().name("record-check").start(work);
    }
    show();
  }

  /** What stands there is not read out again while nothing changed. */
  private void news() {
    if (shownRunning) {
      show();
    }
  }

  private void show() {
    state.removeAll();
    boolean running = progress.running.get();
    shownRunning = running;
    now.setEnabled(!running);
    if (running) {
      state.add(new Paragraph(Texts.text("dossier.SealsView.running", progress.count.get())));
      return;
    }
    CheckMade last = check.last();
    Outcome outcome = last.outcome();
    if (progress.failed.get()) {
      state.add(new Paragraph(Texts.text("dossier.SealsView.failed")));
    } else if (last.at() == null || outcome == null) {
      state.add(new Paragraph(Texts.text("dossier.SealsView.never")));
    } else {
      state.add(new Paragraph(Texts.text("dossier.SealsView.checkedAt", last.at())));
      state.add(Outcomes.said(outcome));
    }
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    super.onAttach(attach);
    polling.start(attach.getUI(), "dossier/seals");
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    polling.stop(detach.getUI());
    super.onDetach(detach);
  }

  /** How far a check is that runs while the screen is open. */
  private static final class Progress {

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean failed = new AtomicBoolean();
    private final AtomicLong count = new AtomicLong();

    @SuppressWarnings("IllegalCatch") // whatever it was, the screen says so and the log why
    void run(RecordCheck check) {
      try {
        failed.set(false);
        check.whole(count::set);
      } catch (RuntimeException e) {
        failed.set(true);
        LOG.error("The record could not be checked", e);
      } finally {
        running.set(false);
      }
    }
  }
}
