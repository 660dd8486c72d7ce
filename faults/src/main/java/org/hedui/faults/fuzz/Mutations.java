package org.hedui.faults.fuzz;

import java.util.List;

/** Makes a case of the choices of a fuzzer: a valid file, and a few things done to it. */
final class Mutations {
  private static final List<String> ENDINGS = List.of(".csv", ".txt", ".xlsx", ".xls", ".zip", "");
  private static final int MOST = 6;

  private Mutations() {}

  static FuzzCase of(byte[] bytes, Seeds seeds) {
    Choices choices = new Choices(bytes);
    Seeds.Seed seed = seeds.one(choices);
    boolean marked = choices.oneIn(4);
    byte[] manifest = Manifests.one(choices);
    String name = choices.oneIn(8) ? "x" + choices.of(ENDINGS) : seed.name();
    byte[] content = seed.bytes();
    if (choices.oneIn(8)) {
      return new FuzzCase(seed.feed(), name, choices.rest(), manifest, marked);
    }
    for (int i = 0; i < MOST && !choices.ended() && content.length < Bytes.LONGEST; i++) {
      content = content(content, choices);
    }
    return new FuzzCase(seed.feed(), name, content, manifest, marked);
  }

  /** One mutation of a kind that suits the bytes, now and then one that does not. */
  static byte[] content(byte[] bytes, Choices choices) {
    if (choices.oneIn(5)) {
      return Bytes.mutate(bytes, choices);
    }
    if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
      return ZipParts.mutate(bytes, choices);
    }
    if (bytes.length > 4 && bytes[0] == (byte) 0xd0 && bytes[1] == (byte) 0xcf) {
      return BiffRecords.mutate(bytes, choices);
    }
    return TextLines.mutate(bytes, choices);
  }
}
