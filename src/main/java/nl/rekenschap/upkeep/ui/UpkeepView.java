package nl.rekenschap.upkeep.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.Vital;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.upkeep.Upkeep;

/** Whether each part of the product does its work, and if not why, and what to do. */
@Route("upkeep")
@Menu(title = "upkeep.UpkeepView.menu", order = 93.5)
@RolesAllowed(Names.ADMINISTRATOR)
public final class UpkeepView extends Page implements BeforeEnterObserver {

  private final transient Upkeep upkeep;
  private final Div content = new Div();

  UpkeepView(Upkeep upkeep) {
    super(Texts.text("upkeep.UpkeepView.title"));
    this.upkeep = upkeep;
    Button again = new Button(Texts.text("upkeep.UpkeepView.again"), click -> show());
    again.setId("again");
    content.getElement().setAttribute("role", "status");
    add(new Paragraph(Texts.text("upkeep.UpkeepView.hint")), again, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    Table table =
        new Table(
            Texts.text("upkeep.UpkeepView.title"),
            Texts.text("upkeep.UpkeepView.part"),
            Texts.text("upkeep.UpkeepView.state"),
            Texts.text("upkeep.UpkeepView.cause"));
    upkeep.parts().forEach(vital -> table.row(text(vital, "name"), badge(vital), cause(vital)));
    content.removeAll();
    content.add(table);
  }

  private static Badge badge(Vital vital) {
    Badge badge =
        new Badge(
            Texts.text("upkeep.level." + word(vital)),
            switch (vital.level()) {
              case WELL -> Badge.Tone.GOOD;
              case OFF -> Badge.Tone.NEUTRAL;
              case LOOK -> Badge.Tone.ATTENTION;
              case BAD -> Badge.Tone.BAD;
            });
    badge.setId(vital.what());
    return badge;
  }

  private static String cause(Vital vital) {
    return text(vital, word(vital), vital.said().stream().map(UpkeepView::said).toArray());
  }

  private static Object said(Object value) {
    return switch (value) {
      case Instant moment -> Formats.moment(moment);
      case LocalDate day -> Formats.date(day);
      case Number number -> Formats.number(number.longValue());
      default -> value;
    };
  }

  private static String text(Vital vital, String which, Object... arguments) {
    return Texts.text(vital.family() + vital.what() + "." + which, arguments);
  }

  private static String word(Vital vital) {
    return vital.level().name().toLowerCase(Locale.ROOT);
  }
}
