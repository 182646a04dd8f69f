package nl.rekenschap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What injected faults and benchmarks tell a node to do is not done in ./check; this much is. */
@RoomTest
class OrdersRoomIT {

  @Autowired private ApplicationContext product;
  @Autowired private Access access;
  @Autowired private World world;

  @Test
  void a_node_to_which_nobody_has_logged_in_lets_colleagues_in() {
    Orders orders = new Orders(product);
    world.asNobody(
        () -> assertThat(orders.obey(new String[] {"officer", "officer-een"})).isEqualTo("done"));

    Person made =
        world.as("officer", () -> access.person(new PersonId("officer-een"))).orElseThrow();
    assertThat(made.roles()).containsExactly(Role.GRANT_OFFICER);
  }
}
