package nl.rekenschap.provider.ui;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Invitations;
import nl.rekenschap.access.Member;
import nl.rekenschap.access.People;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.shell.Texts;

/**
 * Who works for an organisation, for the municipality: the administrator invites a first owner,
 * changes duties, blocks and removes; a grant officer reads.
 */
@Route("provider/people-of")
@RolesAllowed({Names.ADMINISTRATOR, Names.GRANT_OFFICER})
public final class PeopleOfView extends TeamPage implements HasUrlParameter<String> {

  private final transient Provider providers;
  private String organisation = "";

  PeopleOfView(People people, Invitations invitations, Access access, Provider providers) {
    super(Texts.text("provider.TeamView.people"), people, invitations, access);
    this.providers = providers;
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    Organisation found =
        providers.all().stream()
            .filter(one -> one.id().value().equals(id))
            .findFirst()
            .orElseThrow(Refused::notFound);
    organisation = found.id().value();
    title(Texts.text("provider.PeopleOfView.title", found.name()));
    show(null);
  }

  @Override
  ProviderId provider() {
    return new ProviderId(organisation);
  }

  @Override
  boolean mayChange(List<Member> team) {
    return access().current().has(Role.ADMINISTRATOR);
  }

  @Override
  boolean mayBlock() {
    return access().current().has(Role.ADMINISTRATOR);
  }

  @Override
  String readOnly() {
    return "provider.PeopleOfView.readOnly";
  }
}
