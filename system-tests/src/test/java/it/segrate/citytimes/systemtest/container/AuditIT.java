package it.segrate.citytimes.systemtest.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.audit.AuditTrail;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AuditIT {

  @Inject private AuditService audit;
  @Inject private AuditTrail trail;
  @Inject private DoomedAct act;

  @Test
  void lineOfAnActWhoseCommitFailsGoesWithIt() {
    assertThatThrownBy(act::tryIt).isInstanceOf(EJBException.class);

    assertThat(trail.read(null, "inside:", Long.MAX_VALUE, 10)).isEmpty();
    assertThat(audit.verify(null).isWhole()).isTrue();
  }
}
