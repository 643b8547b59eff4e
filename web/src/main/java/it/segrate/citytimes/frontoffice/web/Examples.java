package it.segrate.citytimes.frontoffice.web;

/**
 * What the answers of the resources look like, for the API's description: with every field there
 * can be. Payara would describe a record of another module as an object without fields.
 */
public final class Examples {

  public static final String TICKET =
      """
      {"number":"A 012","service":"Carta d’identità","branch":"Sportello S@C",\
      "branchCode":"sac","town":"Comune di Segrate","state":"CALLED","issuedAt":"2026-11-24T08:30:00Z",\
      "calledAt":"2026-11-24T08:41:00Z","endedAt":null,"desk":"4","before":0,\
      "range":{"from":5,"to":10},"comingAt":"2026-11-24T08:41:01Z",\
      "comeBy":"2026-11-24T08:44:00Z","backUntil":null,"laterLeft":3,\
      "now":"2026-11-24T08:41:02Z"}""";

  public static final String ISSUED =
      """
      {"secret":"-g-pip7u5qyD34taoIjCLg",\
      "link":"https://intranet.comune.example/citytimes/frontoffice/ticket.xhtml?t=-g-pip7u5qyD34taoIjCLg",\
      "ticket":"""
          + TICKET
          + "}";

  public static final String COME =
      """
      {"late":false,"again":false,"secret":"-g-pip7u5qyD34taoIjCLg",\
      "link":"https://intranet.comune.example/citytimes/frontoffice/ticket.xhtml?t=-g-pip7u5qyD34taoIjCLg",\
      "ticket":"""
          + TICKET
          + "}";

  public static final String BOARD =
      """
      {"mark":51,"day":"2026-11-24","branch":"Sportello S@C","town":"Comune di Segrate",\
      "calls":[{"id":5,"number":"A 012","desk":"4","at":"2026-11-24T08:41:00Z","waiting":true}],\
      "queues":[{"letter":"A","nameIt":"Carte d’identità","nameEn":"Identity cards","waiting":4,\
      "range":{"from":25,"to":45},"served":true}],\
      "open":true,"noticeIt":"Fra le 13 e le 14 si aspetta meno.","noticeEn":null}""";

  public static final String KIOSK =
      """
      {"branch":"Sportello S@C","town":"Comune di Segrate","open":true,"demo":false,\
      "closes":"18:00","opens":null,\
      "areas":[{"id":9,"name":"Anagrafe e identità","hint":"residenza, autentiche","icon":"id"}],\
      "services":[{"id":18,"area":9,"name":"Carta d’identità","letter":"A","minutes":15,"top":1,\
      "full":false,"books":true,"guest":{"name":"Posta amica","here":false,"hours":"lunedì 9:00–13:00"},\
      "card":{"who":"Chi vive a Segrate","need":["Una fototessera|recente"],"gives":"La carta","times":"6 giorni lavorativi","cost":"22,00 €"}}],\
      "waits":[{"letter":"A","before":4,"range":{"from":25,"to":45},"priorityBefore":0,\
      "priorityRange":{"from":0,"to":0}}]}""";

  public static final String PAIRED =
      """
      {"kind":"KIOSK","page":"/citytimes/frontoffice/kiosk.xhtml"}""";

  public static final String NUMBERS =
      """
      [{"day":"2026-11-24","letter":"A","first":800,"last":819}]""";

  public static final String ACCEPTED =
      """
      {"key":"0f1e2d3c4b5a69788796a5b4c3d2e1f0","number":"A 800"}""";

  public static final String GUEST =
      """
      {"code":"sac","branch":"Sportello S@C","at":"2026-11-24T09:42:00Z","open":true,\
      "services":[{"id":77,"name":"Raccomandate","letter":"P","minutes":6}],\
      "queues":[{"letter":"P","name":"Posta","here":true,"held":false,"waiting":2,\
      "range":{"from":5,"to":15},"called":"P 007"}]}""";

  public static final String MONITORS =
      """
      [{"id":"urn:ngsi-ld:QueueMonitor:sac:A","type":"QueueMonitor",\
      "dateObserved":"2026-11-24T09:42:00Z","dataProvider":"Comune di Segrate",\
      "localId":"sac:A","officeName":"Sportello S@C","serviceId":"A",\
      "serviceName":"Carte d’identità","alternateName":"Identity cards","serviceStatus":"Open",\
      "lastTicketIssued":16,"lastTicketIssuedLabel":"A 016","ticketServed":12,\
      "ticketServedLabel":"A 012","ticketsToServe":4,"expectedWaitFrom":25,\
      "expectedWaitTo":45}]""";

  public static final String PROBLEM =
      """
      {"status":404,"key":"frontoffice.refusal.service","message":"Questo servizio non c’è."}""";

  private Examples() {}
}
