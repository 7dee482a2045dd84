/** What rules say of the people who are to have leads and cases, in the words of {@code dev.baton.assignment}. */
package dev.baton.app.assignment;
