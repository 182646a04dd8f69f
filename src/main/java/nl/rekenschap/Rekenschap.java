package nl.rekenschap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class Rekenschap {

  public static void main(String[] args) {
    SpringApplication.run(Rekenschap.class, args);
  }
}
