package it.segrate.citytimes.frontoffice.hall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Says for which partner body an account works. Without one a partner sees no desk at all. */
@Entity
@Table(name = "frontoffice_partner_operator")
public class PartnerOperator {

  @Id
  @Column(name = "account_id")
  private Long accountId;

  @Column(nullable = false)
  private String partner;

  /** For JPA. */
  protected PartnerOperator() {}

  public PartnerOperator(long accountId, String partner) {
    this.accountId = accountId;
    this.partner = partner;
  }

  /** Another guest takes the account on. */
  public void workFor(String other) {
    partner = other;
  }

  public Long getAccountId() {
    return accountId;
  }

  public String getPartner() {
    return partner;
  }
}
