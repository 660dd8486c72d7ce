package org.hedui.schedules;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.time.format.DateTimeFormatter;
import org.hedui.rules.policy.ChinaTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;

/**
 * A JSON object a line: {@code ts} (with the offset of Shanghai), {@code level}, {@code logger},
 * {@code thread}, {@code run}, {@code step}, {@code msg}, and {@code exception} with its whole
 * trace in one field; what is not there is left out. The encoder of Logback names its fields itself
 * and tells the time in milliseconds since 1970.
 */
final class JsonLineEncoder extends EncoderBase<ILoggingEvent> {
  private static final byte[] NOTHING = {};
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ChinaTime.ZONE);

  private final JsonWriter<ILoggingEvent> line =
      JsonWriter.<ILoggingEvent>of(
              fields -> {
                fields.add("ts", event -> TIME.format(event.getInstant()));
                fields.add("level", event -> event.getLevel().toString());
                fields.add("logger", ILoggingEvent::getLoggerName);
                fields.add("thread", ILoggingEvent::getThreadName);
                fields.add("run", event -> mark(event, "run")).whenNotNull();
                fields.add("step", event -> mark(event, "step")).whenNotNull();
                fields.add("msg", ILoggingEvent::getFormattedMessage);
                fields.add("exception", JsonLineEncoder::trace).whenNotNull();
              })
          .withNewLineAtEnd();

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return line.write(event).toByteArray();
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }

  private static @Nullable String mark(ILoggingEvent event, String name) {
    return event.getMDCPropertyMap().get(name);
  }

  private static @Nullable String trace(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return thrown == null ? null : ThrowableProxyUtil.asString(thrown);
  }
}
