package nl.rekenschap.access;

import nl.rekenschap.kernel.Sight;
import org.springframework.stereotype.Component;

/** Who is logged in decides whose rows the database shows. */
@Component
class Asking implements Sight.Eyes {

  private static final Sight NOBODY = new Sight.Nobody();

  @Override
  public Sight now() {
    return Account.ofActor().map(Account::person).map(Asking::of).orElse(NOBODY);
  }

  private static Sight of(Person person) {
    if (person.isStaff()) {
      return new Sight.OfStaff(person.id());
    }
    return person
        .provider()
        .<Sight>map(provider -> new Sight.OfProvider(provider, person.id()))
        .orElse(NOBODY);
  }
}
