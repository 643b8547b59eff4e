package it.segrate.citytimes.systemtest.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.launcher.LauncherException;
import it.segrate.citytimes.systemtest.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.example.faulty.FaultyFeature;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.Test;

/** A feature that does not fit stops the deployment, and the log says why. */
class FaultyFeatureIT {

  @Test
  void everyFaultIsSaidAtOnceBeforeAnyTableIsMade() throws IOException {
    Path ear = new PluggedEar("faulty").services(faulty()).write();
    try (TestServer server = TestServer.prepare("faulty", plan -> plan.withEar(ear))) {
      assertThatThrownBy(server::start)
          .isInstanceOf(LauncherException.class)
          .hasMessageStartingWith("Not deployed");

      assertThat(Files.readString(server.plan().log()))
          .contains(
              "Declared twice: feature people",
              "Declared twice: permission audit.read",
              "Declared twice: queue mail",
              "Permission faulty.see of faulty.page is not declared",
              "Text faulty.menu.page of faulty.page is missing in it",
              "Text faulty.menu.page of faulty.page is missing in en",
              "Mail template missing: faulty/nothing-to-nobody")
          .doesNotContain("schema_");
    }
  }

  private static JavaArchive faulty() {
    return ShrinkWrap.create(JavaArchive.class, "faulty.jar")
        .addPackage(FaultyFeature.class.getPackage())
        .addAsManifestResource(
            new StringAsset("<beans bean-discovery-mode=\"annotated\"/>"), "beans.xml");
  }
}
