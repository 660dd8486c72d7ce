package org.hedui.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

/** One event, one line, whatever it holds. */
class JsonLineEncoderTest {
  private final JsonLineEncoder encoder = new JsonLineEncoder();

  @Test
  void anEventIsOneLineWithTheTimeOfShanghai() {
    assertThat(line(event("数据\n\"第二行\"", null, Map.of("run", "7", "step", "DUP-04"))))
        .isEqualTo(
            "{\"ts\":\"2025-11-01T01:00:00.250+08:00\",\"level\":\"WARN\",\"logger\":\"org.hedui.x\","
                + "\"thread\":\"lane-1\",\"run\":\"7\",\"step\":\"DUP-04\",\"msg\":\"数据\\n\\\"第二行\\\"\"}\n");
  }

  @Test
  void anExceptionIsOneField() {
    Throwable thrown = new IllegalStateException("outer", new IllegalArgumentException("inner"));
    String line = line(event("failed", thrown, Map.of()));
    assertThat(line.lines()).hasSize(1);
    Map<String, Object> fields = JsonParserFactory.getJsonParser().parseMap(line);
    assertThat(fields).containsOnlyKeys("ts", "level", "logger", "thread", "msg", "exception");
    assertThat(String.valueOf(fields.get("exception")))
        .contains("IllegalStateException: outer", "Caused by: ", "inner", "at org.hedui");
  }

  private String line(LoggingEvent event) {
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }

  private static LoggingEvent event(
      String message, @Nullable Throwable thrown, Map<String, String> marks) {
    LoggingEvent event =
        new LoggingEvent(
            "",
            new LoggerContext().getLogger("org.hedui.x"),
            Level.WARN,
            message,
            thrown,
            new Object[0]);
    event.setInstant(Instant.parse("2025-10-31T17:00:00.250Z"));
    event.setThreadName("lane-1");
    event.setMDCPropertyMap(marks);
    return event;
  }
}
