package nl.rekenschap.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Works out in whose stead somebody may act, also through somebody who is away too. */
@Component
class Steads {

  private final StandInStore store;
  private final BusinessClock clock;

  Steads(StandInStore store, BusinessClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** That account with what holds today; only the municipality's people stand in for each other. */
  Account of(Account account) {
    return account.person().isStaff()
        ? account.in(of(account.person().id(), store.holdOn(clock.today())))
        : account;
  }

  /**
   * @param today all that holds today
   */
  static List<Stead> of(PersonId standIn, List<StandIn> today) {
    List<Stead> found = new ArrayList<>();
    follow(standIn, new Way(List.of(standIn), List.of()), today, found);
    return List.copyOf(found);
  }

  /** From who acts to whom it is done for; nobody stands on it twice. */
  private record Way(List<PersonId> people, List<StandInScope> scopes) {

    Way to(StandIn next) {
      return new Way(with(people, next.person()), with(scopes, next.scope()));
    }

    Stead stead(StandIn last) {
      List<PersonId> through = people.subList(1, people.size() - 1);
      return new Stead(new OnBehalf(last.person(), last.personName(), through), scopes);
    }

    private static <T> List<T> with(List<T> all, T one) {
      List<T> more = new ArrayList<>(all);
      more.add(one);
      return more;
    }
  }

  private static void follow(PersonId at, Way way, List<StandIn> today, List<Stead> found) {
    for (StandIn one : today) {
      if (one.standIn().equals(at) && !way.people().contains(one.person())) {
        Way further = way.to(one);
        found.add(further.stead(one));
        follow(one.person(), further, today, found);
      }
    }
  }

  /**
   * Everybody in the circle that a new stand-in would close, beginning and ending with who is away;
   * empty when there is none. One day on which all of them are away is enough.
   *
   * @param ahead all that holds or will hold
   */
  static Optional<List<PersonId>> circle(StandIn.Naming naming, List<StandIn> ahead) {
    return circle(naming, List.of(naming.person(), naming.standIn()), ahead);
  }

  private static Optional<List<PersonId>> circle(
      StandIn.Naming naming, List<PersonId> way, List<StandIn> ahead) {
    for (StandIn one : ahead) {
      if (!one.person().equals(way.getLast()) || !one.overlaps(naming.from(), naming.until())) {
        continue;
      }
      List<PersonId> further = Way.with(way, one.standIn());
      if (one.standIn().equals(naming.person())) {
        return Optional.of(further);
      }
      if (way.contains(one.standIn())) {
        continue;
      }
      Optional<List<PersonId>> closed = circle(within(naming, one), further, ahead);
      if (closed.isPresent()) {
        return closed;
      }
    }
    return Optional.empty();
  }

  /** The days that both hold. */
  private static StandIn.Naming within(StandIn.Naming naming, StandIn one) {
    return new StandIn.Naming(
        naming.person(),
        naming.standIn(),
        naming.from().isAfter(one.from()) ? naming.from() : one.from(),
        naming.until().isBefore(one.until()) ? naming.until() : one.until(),
        naming.scope(),
        naming.because());
  }
}
