/** What the rules about leads and those about cases say alike: how somebody is found who has the work from now on. */
package dev.baton.rules.assignment;
