package nl.rekenschap.testing;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Listens to the SQL that one thread sends, so that a test can say how much that may be; and breaks
 * the line at a call that a test names. Not where time is measured: it takes some at every call.
 */
@Component
@Profile("roomtest & !bench")
public class Statements implements BeanPostProcessor {

  private final ThreadLocal<List<String>> heard = new ThreadLocal<>();
  private final ThreadLocal<int[]> left = new ThreadLocal<>();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof DataSource database)) {
      return bean;
    }
    return ProxyDataSourceBuilder.create(database)
        .beforeMethod(execution -> count(execution.getMethod().getName()))
        .afterQuery(
            (execution, queries) -> {
              List<String> all = heard.get();
              if (all != null) {
                queries.forEach(query -> all.add(query.getQuery()));
              }
            })
        .build();
  }

  private void count(String method) {
    int[] calls = left.get();
    if (calls != null && (method.startsWith("execute") || method.equals("commit"))) {
      if (calls[0] == 0) {
        throw new DataAccessResourceFailureException("the line to the database is broken");
      }
      calls[0]--;
    }
  }

  /**
   * Does this work on a line that breaks after so many calls, and stays broken: nothing is executed
   * or committed any more.
   *
   * @return whether the work came to its end before that
   */
  public boolean completesWithin(int calls, Runnable work) {
    left.set(new int[] {calls});
    try {
      work.run();
      return true;
    } catch (RuntimeException broken) {
      if (!isBroken(broken)) {
        throw broken;
      }
      return false;
    } finally {
      left.remove();
    }
  }

  private static boolean isBroken(@Nullable Throwable thrown) {
    return thrown != null
        && (thrown instanceof DataAccessResourceFailureException || isBroken(thrown.getCause()));
  }

  /** The statements that this work sends, in order. */
  public List<String> of(Runnable work) {
    List<String> all = new ArrayList<>();
    heard.set(all);
    try {
      work.run();
    } finally {
      heard.remove();
    }
    return all;
  }
}
