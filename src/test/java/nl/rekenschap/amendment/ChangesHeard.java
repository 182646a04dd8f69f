package nl.rekenschap.amendment;

import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.award.AwardChanged;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears what other rooms hear, in the transaction of the change. */
@Component
@Profile("roomtest")
class ChangesHeard {

  private final List<AwardChanged> all = new ArrayList<>();

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(AwardChanged change) {
    all.add(change);
  }

  List<AwardChanged> all() {
    return all;
  }
}
