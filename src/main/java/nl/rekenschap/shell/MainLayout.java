package nl.rekenschap.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Practice;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every screen: who you are, where you can go, and whether this is practice. */
@Layout
@AnonymousAllowed
public final class MainLayout extends AppLayout implements AfterNavigationObserver {

  /** So long at most a screen goes on showing what it showed when its session was ended. */
  private static final Duration PACE = Duration.ofSeconds(10);

  private final transient Access access;
  private final transient AuthenticationContext login;
  private final transient BusinessClock clock;
  private final transient Polling polling;
  private final Badge today = new Badge("", Badge.Tone.PRACTICE);

  MainLayout(
      Access access,
      AuthenticationContext login,
      BusinessClock clock,
      Practice practice,
      Idle idle,
      ObjectProvider<HeaderPart> parts) {
    this.access = access;
    this.login = login;
    this.clock = clock;
    polling = new Polling(idle, PACE, () -> {});
    setPrimarySection(Section.NAVBAR);
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(Texts.text("shell.MainLayout.menu"));
    Span name = new Span("Rekenschap");
    name.addClassName("product-name");
    Div right = new Div();
    right.addClassName("navbar-right");
    if (practice.active()) {
      right.add(today);
    }
    if (access.actor().isPresent()) {
      parts.orderedStream().map(HeaderPart::part).forEach(right::add);
    }
    right.add(person());
    addToNavbar(skipLink(), toggle, name, right);
    addToDrawer(menu());
  }

  /** Moves the focus by itself: with the base address, a mere anchor would lead to another page. */
  private static Anchor skipLink() {
    Anchor skip = new Anchor("#" + Page.ID, Texts.text("shell.MainLayout.skip"));
    skip.addClassName("skip-link");
    skip.getElement()
        .executeJs(
            """
            this.addEventListener('click', event => {
              event.preventDefault();
              event.stopPropagation();
              document.getElementById($0)?.focus();
            });
            """,
            Page.ID);
    return skip;
  }

  /** The rehearsal's day may have moved since the last screen. */
  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    showDay();
    if (access.actor().isPresent()) {
      // Asked by nobody who is logged in any more, the answer takes the browser to the way in.
      polling.start(UI.getCurrent(), event.getLocation().getPath());
    }
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    super.onAttach(attach);
    ComponentUtil.addListener(attach.getUI(), DayMoved.class, moved -> showDay());
  }

  private void showDay() {
    today.setText(Texts.text("shell.MainLayout.practice", Formats.date(clock.today())));
  }

  private Div person() {
    Div box = new Div();
    box.addClassName("person");
    access.actor().map(Person::name).ifPresent(name -> box.add(ownLogin(name)));
    box.add(new LanguageSwitch());
    Button leave = new Button(Texts.text("shell.MainLayout.logout"), click -> login.logout());
    leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    leave.setId("logout");
    box.add(leave);
    return box;
  }

  /** A plain page outside the screens, so the browser goes there by itself. */
  private static Anchor ownLogin(String name) {
    Anchor own = new Anchor("access/login", name);
    own.setTitle(Texts.text("shell.MainLayout.ownLogin"));
    own.setRouterIgnore(true);
    return own;
  }

  /** Only what this person may open is among the entries; titles are message keys. */
  private static Div menu() {
    Map<MenuGroup, List<MenuEntry>> groups = new EnumMap<>(MenuGroup.class);
    for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
      groups.computeIfAbsent(MenuGroup.of(entry.order()), g -> new ArrayList<>()).add(entry);
    }
    Div menu = new Div();
    groups.forEach((group, entries) -> menu.add(menu(group, entries)));
    return menu;
  }

  private static SideNav menu(MenuGroup group, List<MenuEntry> entries) {
    SideNav menu = new SideNav();
    String name = Texts.text("shell.MenuGroup." + group);
    if (entries.size() > 1) {
      menu.setLabel(name);
    } else {
      // A heading over one entry says twice what the entry says; who hears the page needs it.
      menu.getElement().setAttribute("aria-label", name);
    }
    entries.forEach(
        entry -> menu.addItem(new SideNavItem(Texts.text(entry.title()), entry.path())));
    return menu;
  }
}
