package nl.rekenschap.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.rekenschap.kernel.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that know before each statement whose rows they show. What a connection was told last
 * is remembered, so that only another person costs a round trip; after a rollback nobody knows what
 * holds, and it is told anew. A connection that was told nothing shows nobody's rows.
 */
final class SightedConnections extends DelegatingDataSource {

  private static final String TELL =
      """
      SELECT set_config('role', ?, false), set_config('rekenschap.sight', ?, false),
             set_config('rekenschap.provider', ?, false), set_config('rekenschap.person', ?, false)
      """;

  /** Behind each statement of who sees only what is their own. */
  private static final String OWN = " /* own */";

  private final Supplier<Sight> now;

  SightedConnections(DataSource door, Supplier<Sight> now) {
    super(door);
    this.now = now;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new Told(super.getConnection()));
  }

  private final class Told implements InvocationHandler {

    private final Connection connection;
    private @Nullable Sight told;

    Told(Connection connection) {
      this.connection = connection;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      @Nullable Object @Nullable [] asked = arguments;
      switch (method.getName()) {
        case "prepareStatement", "prepareCall" -> {
          tell();
          asked = inOwnWords(arguments);
        }
        case "createStatement", "unwrap" -> tell();
        case "rollback" -> told = null;
        default -> {}
      }
      try {
        return method.invoke(connection, asked);
      } catch (InvocationTargetException e) {
        told = null;
        throw e.getCause();
      }
    }

    /**
     * A plan holds for one role: the server drops it when another role asks by the same words. So
     * the two roles have words of their own.
     */
    private @Nullable Object @Nullable [] inOwnWords(@Nullable Object @Nullable [] arguments) {
      if (arguments == null || told instanceof Sight.OfStaff || told instanceof Sight.Whole) {
        return arguments;
      }
      @Nullable Object[] own = arguments.clone();
      own[0] = own[0] + OWN;
      return own;
    }

    private void tell() throws SQLException {
      Sight sight = now.get();
      if (sight.equals(told)) {
        return;
      }
      told = null;
      try (PreparedStatement statement = connection.prepareStatement(TELL)) {
        String[] words = words(sight);
        for (int i = 0; i < words.length; i++) {
          statement.setString(i + 1, words[i]);
        }
        statement.execute();
      }
      told = sight;
    }
  }

  /** Role, sight, provider and person. */
  private static String[] words(Sight sight) {
    return switch (sight) {
      case Sight.Nobody() -> new String[] {"none", "nobody", "", ""};
      case Sight.OfProvider(var provider, var person) ->
          new String[] {"none", "provider", provider.value(), person.value()};
      case Sight.OfStaff(var person) -> new String[] {Roles.WHOLE, "staff", "", person.value()};
      case Sight.Whole() -> new String[] {Roles.WHOLE, "product", "", ""};
    };
  }
}
