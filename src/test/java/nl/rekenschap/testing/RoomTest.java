package nl.rekenschap.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product on a real PostgreSQL, with the rehearsal's people and a clock that the test
 * sets (see {@link World}). One context for all tests that bear this; before each test all cases
 * are removed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles({"demo", "roomtest"})
@ExtendWith(CleanSlate.class)
@ContextConfiguration(initializers = TestDatabase.class)
public @interface RoomTest {}
