package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.views.Look;
import nl.rekenschap.workflow.views.SavedView;
import nl.rekenschap.workflow.views.SavedViews;
import org.jspecify.annotations.Nullable;

/** Saved views: to choose one, to keep what is on the screen, and to take one away. */
final class ViewsBar extends Div {

  private final transient SavedViews views;
  private final transient Supplier<Look> now;
  private final transient Consumer<Look> show;
  private final Select<SavedView> choice = new Select<>();
  private final Button remove;
  private final Div keeping = new Div();
  private final Div gone = new Div();

  /**
   * @param now what is on the screen
   * @param show shows another look
   */
  ViewsBar(SavedViews views, Supplier<Look> now, Consumer<Look> show) {
    this.views = views;
    this.now = now;
    this.show = show;
    remove = new Button(Texts.text("workflow.ViewsBar.remove"), click -> askRemove());
    remove.setId("view-remove");
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    remove.setVisible(false);
    choice.setLabel(Texts.text("workflow.ViewsBar.choice"));
    choice.setId("view");
    choice.setEmptySelectionAllowed(true);
    choice.setEmptySelectionCaption(Texts.text("workflow.ViewsBar.none"));
    choice.setItemLabelGenerator(this::name);
    choice.addValueChangeListener(
        change -> {
          remove.setVisible(change.getValue() != null && views.mayRemove(change.getValue()));
          if (change.isFromClient() && change.getValue() != null) {
            open(change.getValue());
          }
        });
    Button save = new Button(Texts.text("workflow.ViewsBar.save"), click -> askName());
    save.setId("view-save");
    keeping.addClassName("toolbar");
    keeping.add(save, remove);
    addClassName("work-views");
    gone.setId("view-gone");
    gone.getElement().setAttribute("role", "status");
    add(choice, gone);
    fill(null);
  }

  /** To keep what is shown as a view, and to take one away; stands where the person arranges. */
  Div keeping() {
    return keeping;
  }

  /** Something else is shown now: no view is chosen any more. */
  void leave() {
    gone.removeAll();
    if (choice.getValue() != null) {
      choice.clear();
    }
  }

  private void fill(@Nullable SavedView chosen) {
    List<SavedView> all = views.all();
    choice.setItems(all);
    choice.setVisible(!all.isEmpty());
    if (chosen != null) {
      all.stream().filter(view -> view.id() == chosen.id()).findFirst().ifPresent(choice::setValue);
    }
  }

  private String name(@Nullable SavedView view) {
    if (view == null) {
      return Texts.text("workflow.ViewsBar.none");
    }
    return view.shared()
        ? Texts.text("workflow.ViewsBar.sharedBy", view.name(), view.ownerName())
        : view.name();
  }

  private void open(SavedView view) {
    gone.removeAll();
    try {
      show.accept(views.open(view.id()));
    } catch (Refused refused) {
      tell(view, refused);
    }
  }

  /** What it cannot show is told; the rest is shown only when the person asks for it. */
  private void tell(SavedView view, Refused refused) {
    Div told = new Div(new Paragraph(Texts.of(refused)));
    told.addClassName("attention");
    if (refused.messageKey().equals("workflow.views.gone")) {
      Button rest =
          new Button(
              Texts.text("workflow.ViewsBar.rest"),
              click -> {
                gone.removeAll();
                show.accept(views.openRest(view.id()));
              });
      rest.setId("view-rest");
      told.add(rest);
    }
    gone.add(told);
  }

  private void askName() {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(Texts.text("workflow.ViewsBar.saveTitle"));
    TextField name = new TextField(Texts.text("workflow.ViewsBar.name"));
    name.setId("view-name");
    name.setMaxLength(60);
    name.setHelperText(Texts.text("workflow.ViewsBar.nameHelp"));
    Checkbox shared = new Checkbox(Texts.text("workflow.ViewsBar.shared"));
    shared.setId("view-shared");
    SavedView chosen = choice.getValue();
    if (chosen != null && views.mayRemove(chosen)) {
      name.setValue(chosen.name());
      shared.setValue(chosen.shared());
    }
    Button keep =
        new Button(
            Texts.text("workflow.ViewsBar.keep"),
            click -> {
              try {
                fill(views.save(name.getValue(), shared.getValue(), now.get()));
                dialog.close();
                Page.tell(Texts.text("workflow.ViewsBar.kept"));
              } catch (Refused refused) {
                name.setErrorMessage(Texts.of(refused));
                name.setInvalid(true);
                name.focus();
              }
            });
    keep.setId("view-keep");
    keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div fields = new Div(name, shared);
    fields.addClassName("form-grid");
    dialog.add(fields);
    dialog.getFooter().add(cancel(dialog), keep);
    dialog.open();
    name.focus();
  }

  private void askRemove() {
    SavedView view = choice.getValue();
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(Texts.text("workflow.ViewsBar.removeTitle"));
    dialog.add(new Paragraph(Texts.text("workflow.ViewsBar.removeSure", view.name())));
    Button sure =
        new Button(
            Texts.text("workflow.ViewsBar.remove"),
            click -> {
              views.remove(view.id());
              dialog.close();
              fill(null);
              leave();
            });
    sure.setId("view-remove-sure");
    sure.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog.getFooter().add(cancel(dialog), sure);
    dialog.open();
  }

  private static Button cancel(Dialog dialog) {
    return new Button(Texts.text("workflow.WorkListView.cancel"), click -> dialog.close());
  }
}
