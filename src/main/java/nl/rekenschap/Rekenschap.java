package nl.rekenschap;

import nl.rekenschap.kernel.Sight;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class Rekenschap {

  public static void main(String[] args) {
    // Nobody is logged in while it starts; what it does then it does itself.
    Sight.whole(() -> SpringApplication.run(Rekenschap.class, args));
  }
}
