package org.hedui.faults.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Mutations that know nothing of formats. */
final class Bytes {
  static final int LONGEST = 1 << 20;
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("GB18030"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("Big5"),
          StandardCharsets.ISO_8859_1);

  private Bytes() {}

  /** One mutation; places are chosen over the whole. */
  static byte[] mutate(byte[] bytes, Choices choices) {
    int at = choices.below(bytes.length + 1);
    int length = Math.min(1 << choices.below(11), bytes.length - at);
    return switch (choices.below(9)) {
      case 0 -> flip(bytes, at, choices);
      case 1 -> set(bytes, at, choices);
      case 2 -> Arrays.copyOf(bytes, at);
      case 3 -> Arrays.copyOfRange(bytes, at, bytes.length);
      case 4 -> splice(bytes, at, at + length, new byte[0]);
      case 5 -> repeat(bytes, at, length, choices);
      case 6 -> splice(bytes, at, at, raw(choices));
      case 7 -> splice(bytes, at, at + length, Values.odd(choices).getBytes(charset(choices)));
      default -> move(bytes, at, length, choices);
    };
  }

  static Charset charset(Choices choices) {
    return choices.of(CHARSETS);
  }

  /** How often a piece is repeated: 1, 2, 4 … times, but never to more than the longest file. */
  static int times(Choices choices, int powers, int length) {
    return Math.max(1, Math.min(1 << choices.below(powers), LONGEST / Math.max(length, 1)));
  }

  /** The bytes with those from one place to another replaced. */
  static byte[] splice(byte[] bytes, int from, int to, byte[] by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(by);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  private static byte[] flip(byte[] bytes, int at, Choices choices) {
    byte[] other = bytes.clone();
    if (at < other.length) {
      other[at] ^= (byte) (1 << choices.below(8));
    }
    return other;
  }

  private static byte[] set(byte[] bytes, int at, Choices choices) {
    byte[] other = bytes.clone();
    int width = 1 << choices.below(4);
    int with = choices.of(List.of(0, 0xff, 0x7f, 0x80, 0x0a, 0x22, choices.octet()));
    for (int i = at; i < Math.min(at + width, other.length); i++) {
      other[i] = (byte) with;
    }
    return other;
  }

  private static byte[] raw(Choices choices) {
    byte[] raw = new byte[1 + choices.below(8)];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (byte) choices.octet();
    }
    return raw;
  }

  private static byte[] repeat(byte[] bytes, int at, int length, Choices choices) {
    int times = times(choices, 13, length);
    ByteArrayOutputStream piece = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      piece.write(bytes, at, length);
    }
    return splice(bytes, at, at, piece.toByteArray());
  }

  private static byte[] move(byte[] bytes, int at, int length, Choices choices) {
    byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
    byte[] left = splice(bytes, at, at + length, new byte[0]);
    int to = choices.below(left.length + 1);
    return splice(left, to, to, piece);
  }
}
