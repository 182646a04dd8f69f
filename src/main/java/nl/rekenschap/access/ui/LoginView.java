package nl.rekenschap.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import nl.rekenschap.access.LoginHint;
import nl.rekenschap.access.OidcDoors;
import org.springframework.beans.factory.ObjectProvider;

/** The way in; in the rehearsal it names the accounts. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public final class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final LoginForm form = new LoginForm();

  LoginView(ObjectProvider<LoginHint> hints, OidcDoors doors) {
    addClassName("login");
    form.setAction("login");
    form.setForgotPasswordButtonVisible(false);
    form.setI18n(words());
    add(new H1("Rekenschap"), new Paragraph(getTranslation("access.LoginView.intro")));
    doors.open().forEach(door -> add(way(door)));
    add(form, forgotten());
    List<LoginHint> all = hints.orderedStream().toList();
    if (!all.isEmpty()) {
      add(accounts(all));
    }
  }

  /** By the browser itself: it leads to another site. */
  private Paragraph way(String door) {
    Anchor way = new Anchor(OidcDoors.address(door), getTranslation("access.LoginView.by." + door));
    way.setId("by-" + door);
    way.setRouterIgnore(true);
    return new Paragraph(way);
  }

  /** A plain page outside the screens. */
  private Paragraph forgotten() {
    Anchor way = new Anchor("login/forgotten", getTranslation("access.LoginView.forgotten"));
    way.setId("forgotten");
    way.setRouterIgnore(true);
    return new Paragraph(way);
  }

  private Div accounts(List<LoginHint> hints) {
    Div box = new Div();
    box.addClassName("demo-accounts");
    box.add(
        new H2(getTranslation("access.LoginView.demo")),
        new Paragraph(getTranslation("access.LoginView.demoExplained")));
    hints.forEach(hint -> box.add(new AccountList(hint)));
    return box;
  }

  private LoginI18n words() {
    LoginI18n words = LoginI18n.createDefault();
    words.getForm().setTitle(getTranslation("access.LoginView.title"));
    words.getForm().setUsername(getTranslation("access.LoginView.username"));
    words.getForm().setPassword(getTranslation("access.LoginView.password"));
    words.getForm().setSubmit(getTranslation("access.LoginView.submit"));
    words.getErrorMessage().setTitle(getTranslation("access.LoginView.wrongTitle"));
    words.getErrorMessage().setMessage(getTranslation("access.LoginView.wrong"));
    words.getErrorMessage().setUsername(getTranslation("access.LoginView.usernameMissing"));
    words.getErrorMessage().setPassword(getTranslation("access.LoginView.passwordMissing"));
    return words;
  }

  /** The same to everybody, whether the account exists or not. */
  private LoginI18n wordsToWait() {
    LoginI18n words = words();
    words.getErrorMessage().setTitle(getTranslation("access.LoginView.waitTitle"));
    words.getErrorMessage().setMessage(getTranslation("access.LoginView.wait"));
    return words;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    boolean wrong = event.getLocation().getQueryParameters().getParameters().containsKey("error");
    boolean wait = event.getLocation().getQueryParameters().getParameters().containsKey("wait");
    if (wait) {
      form.setI18n(wordsToWait());
    }
    form.setError(wrong || wait);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("access.LoginView.title") + " · Rekenschap";
  }
}
