/**
 * What our Facelets tags need beyond Facelets itself: attributes that stay inside their own tag,
 * defaults, and actions handed through. It holds no component and no renderer.
 */
package it.segrate.citytimes.portal.web.tags;
