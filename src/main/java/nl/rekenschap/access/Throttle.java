package nl.rekenschap.access;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Sight;
import org.springframework.stereotype.Component;

/**
 * Slows down who tries again and again, by account and by address (OWASP ASVS 5.0, 6.3.1). Pauses
 * grow and end by themselves: nobody is shut out for good by somebody else.
 */
@Component
class Throttle {

  private final ThrottleStore store;
  private final LoginSettings.Throttle settings;

  Throttle(ThrottleStore store, LoginSettings settings) {
    this.store = store;
    this.settings = settings.throttle();
  }

  /**
   * Begins a try; it counts as wrong until {@link #right}.
   *
   * @param what a word for the kind of try, which are counted apart
   * @return how long to wait instead of trying
   */
  Optional<Duration> begin(String what, String name, String address) {
    return Sight.whole(() -> counted(what, name, address));
  }

  private Optional<Duration> counted(String what, String name, String address) {
    store.forgetBefore(settings.forgotten());
    Optional<Duration> ofName =
        store.begin(name(what, name), settings.tries(), settings.first(), settings.longest());
    Optional<Duration> ofAddress =
        store.begin(
            address(address), settings.triesOfAddress(), settings.first(), settings.longest());
    return Stream.of(ofName, ofAddress).flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  void right(String what, String name, String address) {
    Sight.whole(
        () -> {
          store.forget(name(what, name));
          store.takeBack(address(address));
        });
  }

  private String name(String what, String name) {
    return store.hash(what + " name " + name);
  }

  private String address(String address) {
    return store.hash("address " + address);
  }
}
