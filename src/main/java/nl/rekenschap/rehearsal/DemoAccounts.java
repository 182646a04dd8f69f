package nl.rekenschap.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.LoginHint;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** The accounts of the rehearsal; all have the same, published password. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoAccounts {

  static final String PASSWORD = "demo";

  private static final Map<String, Role> STAFF =
      ordered(
          Map.entry("officer", Role.GRANT_OFFICER),
          Map.entry("adviser", Role.POLICY_ADVISER),
          Map.entry("manager", Role.MANAGER),
          Map.entry("controller", Role.CONTROLLER),
          Map.entry("council", Role.COUNCIL_READER),
          Map.entry("admin", Role.ADMINISTRATOR));

  private static final Map<String, String> STAFF_NAMES =
      Map.of(
          "officer", "Omar Oefen",
          "adviser", "Bea Oefen",
          "manager", "Mina Oefen",
          "controller", "Cor Oefen",
          "council", "Ria Oefen",
          "admin", "Ada Oefen");

  private static final Map<String, String> PROVIDERS =
      ordered(
          Map.entry("jinc", "JINC"),
          Map.entry("leergeld", "Stichting Leergeld Nijmegen"),
          Map.entry("schoolscool", "School's Cool"),
          Map.entry("bindkracht10", "Bindkracht10"),
          Map.entry("move", "Stichting MOVE"),
          Map.entry("itt", "Ieder Talent Telt"),
          Map.entry(PracticeProvider.ID, PracticeProvider.NAME));

  /** The second person of JINC, who fills in and does not hand in. */
  private static final Person EDITOR =
      new Person(
          new PersonId("jinc-invuller"),
          "Invuller JINC (oefen)",
          "jinc-invuller@oefen.invalid",
          Set.of(Role.PROVIDER_CONTACT),
          Optional.of(new ProviderId("jinc")),
          Set.of(Duty.EDITOR));

  @Bean
  @Order(0)
  ApplicationRunner makeDemoAccounts(Access access) {
    return (ApplicationArguments arguments) -> {
      List<Person> people = new ArrayList<>();
      STAFF.forEach(
          (id, role) ->
              people.add(person(id, STAFF_NAMES.getOrDefault(id, id), role, Optional.empty())));
      PROVIDERS.forEach(
          (id, name) ->
              people.add(
                  person(
                      id,
                      "Contactpersoon " + name + " (oefen)",
                      Role.PROVIDER_CONTACT,
                      Optional.of(new ProviderId(id)))));
      people.add(EDITOR);
      // Who was removed while practising stays away.
      people.removeIf(person -> access.isTaken(person.id()));
      access.createPractice(people, PASSWORD);
    };
  }

  @Bean
  LoginHint loginHint() {
    Map<String, String> accounts = new LinkedHashMap<>();
    STAFF.forEach((id, role) -> accounts.put(id, "access.role." + role));
    PROVIDERS.forEach(
        (id, name) -> {
          accounts.put(id, name);
          if (EDITOR.provider().equals(Optional.of(new ProviderId(id)))) {
            accounts.put(EDITOR.id().value(), name);
          }
        });
    return new LoginHint(accounts);
  }

  /** After the address, so that a newcomer reads how to come in. */
  @EventListener(ApplicationReadyEvent.class)
  @Order
  void print(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext().getEnvironment().containsProperty("local.server.port")) {
      System.out.println(
          "Oefenaccounts (wachtwoord "
              + PASSWORD
              + "): "
              + String.join(", ", STAFF.keySet())
              + "; aanbieders: "
              + String.join(", ", PROVIDERS.keySet())
              + ", "
              + EDITOR.id());
    }
  }

  private static Person person(String id, String name, Role role, Optional<ProviderId> provider) {
    return new Person(new PersonId(id), name, id + "@oefen.invalid", Set.of(role), provider);
  }

  @SafeVarargs
  private static <V> Map<String, V> ordered(Map.Entry<String, V>... entries) {
    Map<String, V> map = new LinkedHashMap<>();
    for (Map.Entry<String, V> entry : entries) {
      map.put(entry.getKey(), entry.getValue());
    }
    return map;
  }
}
