/**
 * Systems of the guests in the hall: a hospital's own totem, a partner's calendar. Each knows the
 * queues of its own body and nothing else; what it does goes through the services of the kiosks.
 */
package it.segrate.citytimes.frontoffice.connect;
