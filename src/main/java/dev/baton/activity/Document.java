package dev.baton.activity;

/**
 * A file that somebody put to a record.
 *
 * @param hash of its bytes in the file store
 */
public record Document(String name, String type, Long size, String hash) {
}
