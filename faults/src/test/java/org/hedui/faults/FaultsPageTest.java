package org.hedui.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FaultsPageTest {

  @Test
  void theTableIsThatOfThePublishedResults() throws IOException {
    FaultsPage page = FaultsPage.in(Path.of("..").toRealPath());
    assertThat(Files.readString(page.page()))
        .as("docs/faults.md is not what docs/faults.tsv says; renew both with faults/run page")
        .isEqualTo(page.renewed());
  }
}
