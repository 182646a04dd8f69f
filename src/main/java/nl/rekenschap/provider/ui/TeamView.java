package nl.rekenschap.provider.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Invitations;
import nl.rekenschap.access.Member;
import nl.rekenschap.access.People;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.Texts;

/** Who works for the own organisation. Its owners invite, change and remove; others read. */
@Route("provider/team")
@Menu(title = "provider.TeamView.menu", order = 50)
@RolesAllowed(Names.PROVIDER_CONTACT)
public final class TeamView extends TeamPage implements BeforeEnterObserver {

  TeamView(People people, Invitations invitations, Access access) {
    super(Texts.text("provider.TeamView.title"), people, invitations, access);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(null);
  }

  @Override
  ProviderId provider() {
    return access().current().provider().orElseThrow(Refused::notFound);
  }

  /** What one may is read with the rest: it may have changed a moment ago. */
  @Override
  boolean mayChange(List<Member> team) {
    PersonId me = access().current().id();
    return team.stream()
        .map(Member::person)
        .filter(person -> person.id().equals(me))
        .anyMatch(self -> self.may(Duty.OWNER));
  }

  @Override
  void left() {
    getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
  }

  @Override
  boolean isOutside(List<Member> team) {
    PersonId me = access().current().id();
    return team.stream().map(Member::person).map(Person::id).noneMatch(me::equals);
  }

  @Override
  String readOnly() {
    return "provider.TeamView.readOnly";
  }
}
