package nl.rekenschap.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** What every page of the browser starts with. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("assets/rekenschap.css")
@Viewport("width=device-width, initial-scale=1")
public class Frame implements AppShellConfigurator {

  private static final long serialVersionUID = 1L;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addFavIcon("icon", "icon/rekenschap.svg", "any");
    settings.addMetaTag("color-scheme", "light");
  }
}
