/**
 * The normalised forms under which search and duplicate checks find what people write in many ways. They are stored
 * beside what was written, indexed, and never shown.
 */
package dev.baton.normal;
