package org.hedui.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8OutputTest {
  /** Barely more than it must hold at a time, so that every piece meets its end. */
  private static final int SMALL = 32;

  @Test
  void writesTextOfEveryWidthOverTheEndsOfItsBuffer() throws IOException {
    Random random = new Random(7);
    List<String> pieces = List.of("a", "é", "张", "𠮷", "0123456789", "云河市第一技工学校");
    StringBuilder text = new StringBuilder();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Utf8Output out = new Utf8Output(bytes, SMALL)) {
      for (int i = 0; i < 2_000; i++) {
        String piece = pieces.get(random.nextInt(pieces.size())).repeat(1 + random.nextInt(9));
        text.append(piece);
        out.text(piece);
      }
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(text.toString());
  }

  @Test
  void showsHalfACharacterAsUnknown() throws IOException {
    assertThat(written("a\uD842", "\uDFB7b\uDFB7", "\uD842\uD842\uDFB7"))
        .isEqualTo("a\uFFFD\uFFFDb\uFFFD\uFFFD𠮷");
  }

  @Test
  void takesBytesAsTheyAre() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] longer = "长".repeat(SMALL).getBytes(StandardCharsets.UTF_8);
    try (Utf8Output out = new Utf8Output(bytes, SMALL)) {
      out.text("a");
      out.bytes(new byte[] {'b', 'c'});
      out.bytes(longer);
      out.bytes(new byte[SMALL - 1]);
      out.text("d");
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("abc" + "长".repeat(SMALL) + "\0".repeat(SMALL - 1) + "d");
  }

  private static String written(String... texts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Utf8Output out = new Utf8Output(bytes, SMALL)) {
      for (String text : texts) {
        out.text(text);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
