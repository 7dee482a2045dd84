/** Promised times: a target on a business calendar, and the ledger of when its clock ran and when it was paused. */
package dev.baton.sla;
