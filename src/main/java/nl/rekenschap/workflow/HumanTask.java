package nl.rekenschap.workflow;

import java.util.Set;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Role;

/**
 * A user task of a diagram, declared once: each room has an enum of them. The diagram carries the
 * id only; a test checks that both agree.
 */
public interface HumanTask {

  /**
   * What every task declares.
   *
   * @param id of the user task in the diagram, such as {@code Task_DraftAward}
   * @param role the group that does it
   * @param route of the screen on which it is done, without the task id: {@code award/draft}
   */
  record Card(String id, Role role, String route) {}

  Card card();

  default String id() {
    return card().id();
  }

  default Role role() {
    return card().role();
  }

  default String route() {
    return card().route();
  }

  /**
   * Groups whose people may do it for that group when asked, such as an officer who types over what
   * came on paper. It stands in no list of theirs, and they cannot pick it up.
   */
  default Set<Role> standIns() {
    return Set.of();
  }

  /**
   * Who within a provider may take it up: whoever has one of these duties. Whether a single step
   * asks for more, such as handing in, the room says.
   */
  default Set<Duty> duties() {
    return role() == Role.PROVIDER_CONTACT ? Set.of(Duty.EDITOR, Duty.SIGNATORY) : Set.of();
  }

  /**
   * Whether the people of the group do it together: a claim then shows who is at it, and keeps no
   * colleague with the needed duty from going on or finishing. So it is with what a provider does,
   * where who fills in and who signs are often two.
   */
  default boolean isShared() {
    return role() == Role.PROVIDER_CONTACT;
  }

  /**
   * Tasks of the same case (and the same period or report) whose doers may not do this one:
   * separation of duties by person, not by role.
   */
  default Set<? extends HumanTask> fourEyesAgainst() {
    return Set.of();
  }
}
