package org.hedui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeDigestTest {
  @TempDir Path root;

  @BeforeEach
  void aSmallProgram() throws IOException {
    put("a/Rule.class", "rule");
    put("a/below/Reader.class", "reader");
    put("a/below/names.txt", "names");
    put("a/messages_zh.properties", "words");
    put("b/Other.class", "other");
  }

  @Test
  void changesWithClassesAndTheirDataOnly() throws IOException {
    String before = digest(root);
    put("a/messages_zh.properties", "other words");
    put("b/Other.class", "another");
    assertThat(digest(root)).isEqualTo(before).hasSize(12);
    put("a/below/names.txt", "more names");
    String data = digest(root);
    assertThat(data).isNotEqualTo(before);
    put("a/below/Reader.class", "mended");
    assertThat(digest(root)).isNotEqualTo(data);
  }

  @Test
  void isTheSameOfAJarAndOfItsFolder(@TempDir Path other) throws IOException {
    Path jar = other.resolve("program.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name :
          new String[] {
            "b/Other.class", "a/below/Reader.class", "a/below/names.txt", "a/Rule.class"
          }) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Files.readAllBytes(root.resolve(name)));
      }
    }
    assertThat(digest(jar)).isEqualTo(digest(root));
  }

  @Test
  void knowsWhereThisProgramLies() {
    assertThat(CodeDigest.entries(CodeDigest.root(RuleBook.class), "org/hedui/rules/"))
        .containsKeys(
            "org/hedui/rules/RuleBook.class",
            "org/hedui/rules/identity/pinyin.txt",
            "org/hedui/rules/enrolment/DUP-18.sql");
    assertThat(CodeDigest.of(RuleBook.class)).isEqualTo(CodeDigest.of(RuleBook.class));
  }

  private static String digest(Path root) {
    return CodeDigest.digest(CodeDigest.entries(root, "a/"));
  }

  private void put(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
