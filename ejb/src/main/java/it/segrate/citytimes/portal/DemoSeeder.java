package it.segrate.citytimes.portal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Seeds one feature's demo data in one transaction: all of it or nothing. */
@Stateless
public class DemoSeeder {

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void seed(Feature feature) {
    feature.seedDemo();
  }
}
