package it.segrate.citytimes.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainXmlTest {

  private static final String TEMPLATE =
      """
      <domain>
        <resources>
          <jdbc-connection-pool name="__TimerPool">
            <property name="URL" value="jdbc:h2:file:ejbtimer;AUTO_SERVER=TRUE" />
          </jdbc-connection-pool>
        </resources>
        <configs>
          <config name="server-config">
            <iiop-service>
              <iiop-listener address="0.0.0.0" port="3700" id="orb-listener-1" />
              <iiop-listener address="0.0.0.0" port="3820" id="SSL" />
            </iiop-service>
            <admin-service><jmx-connector address="0.0.0.0" port="8686" /></admin-service>
            <hazelcast-config-specific-configuration />
            <java-config>
              <jvm-options>-Dorg.glassfish.additionalOSGiBundlesToStart=org.apache.felix.shell.remote</jvm-options>
            </java-config>
            <network-listeners>
              <network-listener port="8080" name="http-listener-1" />
              <network-listener port="8181" name="http-listener-2" />
              <network-listener port="4848" name="admin-listener" />
            </network-listeners>
            <thread-pools><thread-pool name="http-thread-pool" /></thread-pools>
          </config>
          <config name="default-config">
            <network-listener address="0.0.0.0" port="1" name="http-listener-1" />
          </config>
        </configs>
        <property name="administrative.domain.name" value="domain1" />
      </domain>
      """;

  @TempDir Path folder;
  private String written;

  @BeforeEach
  void write() throws IOException {
    Path template = Files.writeString(folder.resolve("template.xml"), TEMPLATE);
    Path target = folder.resolve("domain.xml");
    new DomainXml(template).write(target, 18080, 14848);
    written = Files.readString(target);
  }

  @Test
  void oneSlowPageHoldsUpNoOther() {
    assertThat(element("thread-pool name=\"http-thread-pool\""))
        .contains("max-thread-pool-size=\"16\"");
  }

  @Test
  void onlyTheHttpListenerIsOpenToOtherMachines() {
    assertThat(element("network-listener name=\"http-listener-1\"")).contains("port=\"18080\"");
    assertThat(element("network-listener name=\"http-listener-1\"")).doesNotContain("address");
    assertThat(element("http-listener-2")).contains("enabled=\"false\"");
    assertThat(element("admin-listener")).contains("127.0.0.1").contains("port=\"14848\"");
  }

  @Test
  void remoteCallsManagementAndTheDataGridAreOff() {
    assertThat(element("orb-listener-1")).contains("enabled=\"false\"").contains("127.0.0.1");
    assertThat(element("id=\"SSL\"")).contains("enabled=\"false\"").contains("127.0.0.1");
    assertThat(element("jmx-connector")).contains("enabled=\"false\"").contains("127.0.0.1");
    assertThat(element("hazelcast-config-specific")).contains("enabled=\"false\"");
    assertThat(element("phone-home")).contains("enabled=\"false\"");
    assertThat(written).doesNotContain("shell.remote").doesNotContain("AUTO_SERVER");
  }

  @Test
  void partsThatADeploymentWouldAddAreThereBeforeIt() {
    assertThat(written)
        .contains("<web-container><session-config><session-manager><store-properties/>")
        .contains("<manager-properties/></session-manager><session-properties/>")
        .contains("<ejb-container><ejb-timer-service/></ejb-container>");
  }

  @Test
  void theTemplateForFurtherServersStaysAsItWas() {
    assertThat(written).contains("<network-listener address=\"0.0.0.0\"");
  }

  /** The text of the one element that contains the words. */
  private String element(String words) {
    return written
        .lines()
        .flatMap(line -> line.replace("><", ">\n<").lines())
        .filter(line -> words(line, words))
        .findFirst()
        .orElseThrow();
  }

  private static boolean words(String line, String words) {
    for (String word : words.split(" ")) {
      if (!line.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
