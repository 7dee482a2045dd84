/**
 * The language of the rules: a small part of DRL, and decision tables of it.
 *
 * <p>A file is read by Drools' own parser, then every piece of its tree is read again by the small grammars here, and
 * what they understood is written anew; only that is ever compiled. So whatever a file hides (Java in a cell, an escape
 * in a comment, a construct that nobody thought of) is either understood and harmless, or refused.
 */
package dev.baton.rules.language;
