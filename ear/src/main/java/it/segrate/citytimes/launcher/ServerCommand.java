package it.segrate.citytimes.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a server: Payara's own, asked from Payara, and what we add to it. */
final class ServerCommand {

  private static final String MAIN_CLASS = "com.sun.enterprise.glassfish.bootstrap.ASMain";

  private final ServerPlan plan;
  private final Domain domain;

  ServerCommand(ServerPlan plan, Domain domain) {
    this.plan = plan;
    this.domain = domain;
  }

  /**
   * @throws LauncherException if Payara does not say how it would be started
   */
  List<String> lines() throws IOException {
    List<String> payara = askPayara();
    int main = payara.indexOf(MAIN_CLASS);
    int end = payara.indexOf("");
    if (main < 0 || end < main) {
      throw new LauncherException("Payara refuses to start: " + String.join(" ", payara));
    }
    int first = payara.indexOf(java().toString());
    List<String> lines = new ArrayList<>(payara.subList(first, main));
    lines.addAll(ours());
    lines.addAll(payara.subList(main, end));
    lines.add("-postbootcommandfile");
    lines.add(domain.afterBoot().toString());
    return lines;
  }

  private List<String> ours() {
    List<String> options = new ArrayList<>();
    options.add("-Xmx1g");
    options.add("-Duser.language=en");
    options.add("-Dderby.system.home=" + plan.derby());
    options.add("-Dderby.stream.error.file=" + plan.work().resolve("derby.log"));
    // Until the portal is deployed the server is not ready, whatever it says of itself.
    options.add("-Dmp.health.default.readiness.empty.response=DOWN");
    plan.config().forEach((name, value) -> options.add("-D" + name + "=" + value));
    return options;
  }

  private List<String> askPayara() throws IOException {
    Process process =
        new ProcessBuilder(
                java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                plan.payara().resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "start-domain",
                "--dry-run",
                "--domaindir",
                plan.domain().getParent().toString(),
                Domain.NAME)
            .redirectErrorStream(true)
            .start();
    try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
      return reader.lines().toList();
    }
  }

  /** The JDK that runs this is the one that runs the server. */
  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
