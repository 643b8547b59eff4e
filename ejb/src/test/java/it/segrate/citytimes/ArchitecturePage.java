package it.segrate.citytimes;

import it.segrate.citytimes.Module.Kind;
import it.segrate.citytimes.portal.Feature;
import it.segrate.citytimes.portal.MenuEntry;
import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.queue.QueueTypeSource;
import it.segrate.citytimes.security.Permission;
import it.segrate.citytimes.security.PermissionSource;
import it.segrate.citytimes.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down, from the code, what the portal is made of. Every row begins with its module. */
final class ArchitecturePage {

  static final String COMMAND =
      "mvn -pl ejb -am test -Dtest=ArchitecturePageTest -Darchitecture.write=yes";

  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("^/\\*\\*(.*?[^.])\\.(\\s|$)", Pattern.DOTALL);

  private final Modules modules = new Modules();
  private final List<Feature> features =
      Declarations.of(Feature.class).stream()
          .sorted(Comparator.comparingInt(Feature::order).thenComparing(Feature::id))
          .toList();

  Set<String> modules() {
    return modules.declared().keySet();
  }

  String text() {
    return """
        # Architecture

        Made from the code; a test fails when it does not tell what the code says. Written anew by

            %s

        ## Modules

        An arrow leads to what a module may use; what can be reached by a detour is left out. Kernel modules know no feature.

        ```mermaid
        flowchart BT
        %s
        ```

        %s

        ## Permissions

        %s

        ## Queues

        %s

        ## Navigation

        %s

        ## Addresses without login

        A slash at the end opens the folder. Login, logout and the pages of the footer are open besides.

        %s

        ## Mails of the features

        %s
        """
        .formatted(
            COMMAND, diagram(), moduleTable(), permissions(), queues(), menu(), open(), mails());
  }

  private String diagram() {
    Stream<String> nodes =
        modules.declared().entrySet().stream()
            .map(
                module ->
                    module.getValue().kind() == Kind.FEATURE
                        ? module.getKey() + "([" + module.getKey() + "])"
                        : module.getKey() + "[" + module.getKey() + "]");
    Stream<String> arrows =
        modules().stream().flatMap(from -> direct(from).stream().map(to -> from + " --> " + to));
    return Stream.concat(nodes, arrows)
        .map(line -> "    " + line)
        .collect(Collectors.joining("\n"));
  }

  /** What a module may use, without what it reaches by way of another. */
  private Set<String> direct(String module) {
    Set<String> uses = new TreeSet<>(List.of(modules.declared().get(module).uses()));
    Set<String> far =
        uses.stream().flatMap(used -> reached(used).stream()).collect(Collectors.toSet());
    uses.removeAll(far);
    return uses;
  }

  private Set<String> reached(String module) {
    Set<String> all = new TreeSet<>();
    for (String used : modules.declared().get(module).uses()) {
      all.add(used);
      all.addAll(reached(used));
    }
    return all;
  }

  private String moduleTable() {
    return table(
        List.of("Module", "Kind", "What it is", "May use"),
        modules.declared().entrySet().stream()
            .map(
                module ->
                    List.of(
                        module.getKey(),
                        lower(module.getValue().kind()),
                        sentence(module.getKey()),
                        Arrays.stream(module.getValue().uses())
                            .sorted()
                            .collect(Collectors.joining(", ")))));
  }

  /** The first sentence of what the package says of itself. */
  private static String sentence(String module) {
    Path file = Path.of("src/main/java/it/segrate/citytimes", module, "package-info.java");
    try {
      Matcher sentence = FIRST_SENTENCE.matcher(Files.readString(file));
      if (!sentence.find()) {
        throw new IllegalStateException(file + " has no first sentence");
      }
      return sentence
          .group(1)
          .replaceAll("\\s*\\n \\*\\s*", " ")
          .replaceAll("\\{@(?:code|link)\\s+([^}]*)}", "`$1`")
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String permissions() {
    List<String> head =
        Stream.concat(Stream.of("Permission"), Arrays.stream(Role.values()).map(Role::name))
            .toList();
    return table(
        head,
        Declarations.of(PermissionSource.class).stream()
            .flatMap(source -> source.permissions().stream())
            .sorted(Comparator.comparing(Permission::id))
            .map(
                permission ->
                    Stream.concat(
                            Stream.of(permission.id()),
                            Arrays.stream(Role.values())
                                .map(role -> permission.roles().contains(role) ? "yes" : ""))
                        .toList()));
  }

  private static String queues() {
    return table(
        List.of(
            "Module", "Queue", "Lanes, with head start", "Lease", "Attempts", "Lease ends", "Pace"),
        Declarations.of(QueueTypeSource.class).stream()
            .sorted(Comparator.comparing(ArchitecturePage::module))
            .flatMap(
                source -> source.queueTypes().stream().map(type -> queue(module(source), type))));
  }

  private static List<String> queue(String module, QueueType type) {
    return List.of(
        module,
        type.name(),
        type.lanes().stream().map(ArchitecturePage::lane).collect(Collectors.joining(", ")),
        said(type.lease()),
        type.maxAttempts() == QueueType.UNLIMITED ? "any" : Integer.toString(type.maxAttempts()),
        type.onLeaseEnd() == OnLeaseEnd.KEEP ? "stays with its owner" : "next one",
        type.prompt() ? "the portal’s" : "others’");
  }

  private static String lane(QueueLane lane) {
    return lane.headStart().isZero()
        ? lane.name()
        : lane.name() + " (" + said(lane.headStart()) + ")";
  }

  private static String said(Duration duration) {
    return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  private String menu() {
    return table(
        List.of("Entry", "Page", "Permission"),
        features.stream()
            .flatMap(feature -> feature.menu().stream())
            .sorted(Comparator.comparingInt(MenuEntry::order))
            .map(
                entry ->
                    List.of(
                        entry.id(),
                        entry.path(),
                        entry.permission() == null ? "any login" : entry.permission())));
  }

  private String open() {
    return perFeature("Address", Feature::openPaths);
  }

  private String mails() {
    return perFeature("Template", Feature::mailTemplates);
  }

  private String perFeature(String column, Function<Feature, List<String>> what) {
    return table(
        List.of("Module", column),
        features.stream()
            .flatMap(
                feature -> what.apply(feature).stream().map(one -> List.of(feature.id(), one))));
  }

  private static String module(Object declared) {
    return declared
        .getClass()
        .getPackageName()
        .substring(Modules.ROOT.length() + 1)
        .split("\\.")[0];
  }

  private static String lower(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String table(List<String> head, Stream<List<String>> rows) {
    Stream<List<String>> lines =
        Stream.concat(Stream.of(head, head.stream().map(cell -> "---").toList()), rows);
    return lines
        .map(cells -> "| " + String.join(" | ", cells) + " |")
        .collect(Collectors.joining("\n"));
  }
}
