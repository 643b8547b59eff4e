package it.segrate.citytimes.systemtest.frontoffice;

import it.segrate.citytimes.systemtest.TestServer;
import it.segrate.citytimes.systemtest.plugin.PluggedEar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.example.clock.MovedClock;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/** A portal with a clock that can be set while it runs; it goes on from there. */
final class SetClock implements AutoCloseable {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");

  private final Path file;
  private final TestServer server;

  SetClock() throws IOException {
    file = Files.createTempFile("citytimes", "clock");
    Files.writeString(file, Duration.ZERO.toString());
    Path ear = new PluggedEar("clock").library(jar()).write();
    server =
        TestServer.prepare(
            "clock", plan -> plan.withEar(ear).with(MovedClock.FILE, file.toString()));
    server.start();
  }

  private static JavaArchive jar() {
    return ShrinkWrap.create(JavaArchive.class, "clock.jar")
        .addPackage(MovedClock.class.getPackage())
        .addAsManifestResource(
            new StringAsset("<beans bean-discovery-mode=\"annotated\"/>"), "beans.xml");
  }

  TestServer server() {
    return server;
  }

  /** Sets it to an hour in Rome; of an hour that comes twice, to the first. */
  void set(String localTime) throws IOException {
    set(ZonedDateTime.of(LocalDateTime.parse(localTime), ROME).toInstant());
  }

  /** Sets it. Nobody reads a half: the file is put in the place of the one before. */
  void set(Instant now) throws IOException {
    Path next = Files.createTempFile("citytimes", "clock");
    Files.writeString(next, Duration.between(Instant.now(), now).toString());
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.delete(file);
  }
}
