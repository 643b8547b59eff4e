package it.segrate.citytimes.portal.web.rest;

/**
 * Why a request was refused.
 *
 * @param status the HTTP status
 * @param key message key, for programs
 * @param message a sentence in the language of the request, for people
 */
public record Problem(int status, String key, String message) {}
