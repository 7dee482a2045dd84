/** The looks of the pages: shell and fragments, languages, dates and durations in words, assets, headers, error pages. */
package dev.baton.app.web;
