package org.hedui.schedules.serve;

import java.util.Map;
import org.hedui.schedules.DatabaseSession;
import org.hedui.schedules.plan.Plan;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * Health, readiness and metrics over HTTP, by Spring Boot's Actuator; settings stand in {@code
 * status.yml}.
 */
final class StatusPage implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final String host;

  private StatusPage(ConfigurableApplicationContext context, String host) {
    this.context = context;
    this.host = host;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({NightHealth.class, NightMetrics.class})
  static class Beans {}

  static StatusPage open(Plan plan, DatabaseSession session, ScheduleBook book) {
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Beans.class)
            .web(WebApplicationType.SERVLET)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false) // the command closes it
            .environment(environment(plan))
            .initializers(
                beans -> {
                  beans.getBeanFactory().registerSingleton("dataSource", session.dataSource());
                  beans.getBeanFactory().registerSingleton("session", session);
                  beans.getBeanFactory().registerSingleton("plan", plan);
                  beans.getBeanFactory().registerSingleton("scheduleBook", book);
                })
            .run();
    return new StatusPage(context, plan.address());
  }

  /**
   * What the plan says and {@code status.yml}, and nothing from outside: no variable of the
   * environment opens more than what was meant to be open.
   */
  private static StandardServletEnvironment environment(Plan plan) {
    StandardServletEnvironment environment = new StandardServletEnvironment();
    MutablePropertySources sources = environment.getPropertySources();
    sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
    sources.addFirst(
        new MapPropertySource(
            "plan",
            Map.of(
                "spring.config.location", "classpath:/status.yml",
                "server.address", plan.address(),
                "server.port", plan.port())));
    return environment;
  }

  /** Where it is. */
  String address() {
    int port =
        context instanceof WebServerApplicationContext web && web.getWebServer() != null
            ? web.getWebServer().getPort()
            : 0;
    return "http://" + host + ":" + port + "/actuator/health";
  }

  @Override
  public void close() {
    context.close();
  }
}
