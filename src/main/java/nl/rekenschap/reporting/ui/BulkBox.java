package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.reporting.Board;
import nl.rekenschap.reporting.Locks;
import nl.rekenschap.reporting.YearBoard;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** What can be done with all chosen periods at once; the list of them stands above the buttons. */
final class BulkBox extends Div {

  private final BoardView view;
  private final transient Board board;
  private final transient Locks locks;
  private final TextArea reason;
  private final UnorderedList list = new UnorderedList();
  private transient List<YearBoard.Cell> chosen = List.of();

  BulkBox(BoardView view, Board board, Locks locks) {
    this.view = view;
    this.board = board;
    this.locks = locks;
    reason = view.named("reason", LongText.of(Texts.text("reporting.BulkBox.reason")));
    reason.setId("reason");
    reason.setHelperText(Texts.text("reporting.BulkBox.reasonHelp"));
    reason.setMaxLength(2000);
    reason.setWidthFull();
    list.addClassName("flags");
    Button lock = button("lock", () -> act("locked", () -> locks.lock(ids(), reason.getValue())));
    lock.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions =
        new Div(
            lock,
            button("unlock", () -> act("unlocked", () -> locks.unlock(ids(), reason.getValue()))),
            button("remind", () -> act("reminded", () -> board.remind(ids()))));
    actions.addClassName("actions");
    add(new Section(Texts.text("reporting.BulkBox.title"), list, reason, actions));
    setId("bulk");
    setVisible(false);
  }

  private static Button button(String what, Runnable work) {
    Button button = new Button(Texts.text("reporting.BulkBox." + what), click -> work.run());
    button.setId(what);
    return button;
  }

  void choose(List<YearBoard.Cell> cells) {
    chosen = cells;
    list.removeAll();
    for (YearBoard.Cell cell : cells) {
      list.add(
          new ListItem(
              view.title(cell)
                  + ", "
                  + Words.of(cell.period().span())
                  + ": "
                  + Texts.text("reporting.standing." + cell.standing())));
    }
    setVisible(!cells.isEmpty());
  }

  void close() {
    choose(List.of());
    reason.clear();
  }

  private Set<PeriodId> ids() {
    return chosen.stream().map(cell -> cell.period().id()).collect(Collectors.toSet());
  }

  private void act(String told, Supplier<Integer> work) {
    int[] done = new int[1];
    if (view.act(() -> done[0] = work.get())) {
      Page.tell(Texts.text("reporting.BulkBox.done." + told, done[0]));
    }
  }
}
