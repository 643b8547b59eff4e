/**
 * Tests in a real browser, at desktop and phone width: what people do, from login to logout. Every
 * page that is opened is checked for accessibility and for errors in the browser's console.
 */
package it.segrate.citytimes.systemtest.browser;
