package nl.rekenschap.nodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.rekenschap.Rekenschap;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The product, doing what it is told line by line. */
final class NodeMain {

  static final String ANSWER = "answer ";

  private NodeMain() {}

  public static void main(String[] arguments) throws IOException {
    // As Rekenschap does: nobody is logged in while the product starts.
    ConfigurableApplicationContext product =
        Sight.whole(() -> new SpringApplication(Rekenschap.class).run(arguments));
    say(product.getEnvironment().getProperty("local.server.port"));
    Orders orders = new Orders(product);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        say(obeyed(orders, line));
      }
    }
    product.close();
  }

  private static String obeyed(Orders orders, String line) {
    try {
      return orders.obey(line.split(" "));
    } catch (Refused refused) {
      return "refused " + refused.messageKey() + " " + argument(refused);
    } catch (RuntimeException bug) {
      bug.printStackTrace(); // into the node's log
      return "failed " + bug.toString().replace('\n', ' ');
    }
  }

  private static String argument(Refused refused) {
    return refused.arguments().isEmpty() ? "" : Objects.toString(refused.arguments().getFirst());
  }

  private static void say(@Nullable String what) {
    System.out.println(ANSWER + what);
    System.out.flush();
  }
}
