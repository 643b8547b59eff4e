package it.segrate.citytimes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.security.Permission;
import it.segrate.citytimes.security.PermissionSource;
import it.segrate.citytimes.security.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegistryCheckTest {

  private static final String TEXT = "portal.menu.home";

  @Test
  void featureThatFitsHasNoFault() {
    assertThat(check(new Sample("sample", "sample.page", TEXT, "known.act", null))).isEmpty();
  }

  @Test
  void sameIdTwiceIsAFault() {
    assertThat(
            check(
                new Sample("sample", "a.page", TEXT, null, null),
                new Sample("sample", "b.page", TEXT, null, null)))
        .containsExactly("Declared twice: feature sample");
  }

  @Test
  void sameQueueTwiceAndAQueueWithoutANameAreFaults() {
    assertThat(
            check(
                new Sample("approval", "a.page", TEXT, null, "approvals"),
                new Sample("b", "b.page", TEXT, null, "approvals")))
        .containsExactly(
            "Declared twice: queue approvals",
            "Text b.queue.approvals of queue approvals is missing in it",
            "Text b.queue.approvals of queue approvals is missing in en");
  }

  @Test
  void samePermissionTwiceIsAFault() {
    Feature greedy =
        new Sample("sample", "sample.page", TEXT, null, null) {
          @Override
          public List<Permission> permissions() {
            return List.of(new Permission("known.act", Role.EMPLOYEE));
          }
        };

    assertThat(check(greedy)).containsExactly("Declared twice: permission known.act");
  }

  @Test
  void undeclaredPermissionIsAFault() {
    assertThat(check(new Sample("sample", "sample.page", TEXT, "unknown.act", null)))
        .containsExactly("Permission unknown.act of sample.page is not declared");
  }

  @Test
  void missingTextIsAFaultInEachLanguage() {
    assertThat(check(new Sample("sample", "sample.page", "portal.no.such.key", null, null)))
        .containsExactly(
            "Text portal.no.such.key of sample.page is missing in it",
            "Text portal.no.such.key of sample.page is missing in en");
  }

  @Test
  void missingMailTemplateIsAFault() {
    Feature sender =
        new Sample("sample", "sample.page", TEXT, null, null) {
          @Override
          public List<String> mailTemplates() {
            return List.of("known/template", "sample/forgotten");
          }
        };

    assertThat(check(sender)).containsExactly("Mail template missing: sample/forgotten");
  }

  @Test
  void everyFaultIsToldAtOnce() {
    Feature careless = new Sample("a", "a.page", "portal.no.such.key", "unknown.act", null);

    assertThat(check(careless, new Sample("a", "b.page", TEXT, null, "mail"))).hasSize(6);
  }

  /** Beside the features there is a module that is none and declares a permission. */
  private static List<String> check(Feature... features) {
    PermissionSource other =
        new PermissionSource() {
          @Override
          public List<Permission> permissions() {
            return List.of(new Permission("known.act", Role.ADMIN));
          }
        };
    List<PermissionSource> permissions = new ArrayList<>(List.of(features));
    permissions.add(other);
    return new RegistryCheck("known/template"::equals, RegistryCheckTest.class.getClassLoader())
        .faultsOf(List.of(features), permissions, List.of(features));
  }

  private static class Sample implements Feature {

    private final String id;
    private final MenuEntry entry;
    private final String queue;

    Sample(String id, String entryId, String textKey, String permission, String queue) {
      this.id = id;
      this.entry = new MenuEntry(entryId, textKey, "/sample.xhtml", permission, 1);
      this.queue = queue;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public List<MenuEntry> menu() {
      return List.of(entry);
    }

    @Override
    public List<QueueType> queueTypes() {
      return Stream.ofNullable(queue)
          .map(
              name ->
                  new QueueType(
                      name,
                      List.of(new QueueLane("only", Duration.ZERO)),
                      Duration.ofMinutes(1),
                      1,
                      OnLeaseEnd.READY))
          .toList();
    }
  }
}
