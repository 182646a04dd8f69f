package nl.rekenschap.testing;

import java.lang.reflect.Method;
import nl.rekenschap.kernel.Sight;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.Role;

/**
 * A situation is made from outside, also in a test that is logged in as a provider. What it does as
 * somebody it still does with what that person sees.
 */
@Configuration(proxyBeanMethods = false)
@Profile("roomtest")
class SituationsSeeAll {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor wholeInSight() {
    MethodInterceptor whole =
        call -> {
          Throwable[] failed = new Throwable[1];
          Object made =
              Sight.whole(
                  () -> {
                    try {
                      return call.proceed();
                    } catch (Throwable e) {
                      failed[0] = e;
                      return null;
                    }
                  });
          if (failed[0] != null) {
            throw failed[0];
          }
          return made;
        };
    return new DefaultPointcutAdvisor(new OfSituations(), whole);
  }

  private static final class OfSituations extends StaticMethodMatcherPointcut {

    @Override
    public boolean matches(Method method, Class<?> type) {
      return type.getSimpleName().endsWith("Situation");
    }
  }
}
