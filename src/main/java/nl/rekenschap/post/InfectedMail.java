package nl.rekenschap.post;

import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.DocumentInfected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who handed a file in, and the officers, that a virus was found in it and it is gone. */
@Component
class InfectedMail {

  private final Teller teller;
  private final Access access;

  InfectedMail(Teller teller, Access access) {
    this.teller = teller;
    this.access = access;
  }

  /** In the transaction that removes it. */
  @EventListener
  void on(DocumentInfected infected) {
    Document document = infected.document();
    Map<String, String> values = Map.of("file", document.name(), "who", document.addedByName());
    String path = "subsidy/" + document.caseId();
    List<Person> sender = infected.by().flatMap(access::person).stream().toList();
    teller.tell(document.caseId(), sender, Message.of("post/infected", values, path));
    List<Person> officers =
        access.peopleWith(Role.GRANT_OFFICER, null).stream()
            .filter(officer -> !sender.contains(officer))
            .toList();
    teller.tell(document.caseId(), officers, Message.of("post/infectedOfficer", values, path));
  }
}
