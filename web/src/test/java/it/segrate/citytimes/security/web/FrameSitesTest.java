package it.segrate.citytimes.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameSitesTest {

  @Test
  void nobodyButThePortalItselfWhereNoSiteIsNamed() {
    FrameSites none = new FrameSites(List.of("none"));

    assertThat(none.sources()).isEqualTo("'self'");
  }

  @Test
  void namedSitesStandInThePolicy() {
    FrameSites sites =
        new FrameSites(List.of("https://www.comune.example", " https://*.town.example:8443 "));

    assertThat(sites.sources())
        .isEqualTo("'self' https://www.comune.example https://*.town.example:8443");
  }

  @Test
  void whatIsNoOriginCannotWidenThePolicy() {
    FrameSites sites =
        new FrameSites(
            List.of(
                "*",
                "https:",
                "https://a.example/path",
                "https://a.example; script-src *",
                "javascript://a.example",
                "https://*.*.example"));

    assertThat(sites.sources()).isEqualTo("'self'");
  }
}
