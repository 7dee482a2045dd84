package dev.baton.router.read;

/** What was wrong with a mail that was read all the same. Kept with the mail, so that odd text can be explained. */
public enum Defect {
    EMPTY,
    NO_HEADERS,
    NO_BLANK_LINE_AFTER_HEADERS,
    RAW_8BIT_HEADER,
    BROKEN_ENCODED_WORD,
    UNKNOWN_CHARSET,
    LYING_CHARSET,
    UNDECODABLE_CHARACTERS,
    NO_BOUNDARY,
    UNCLOSED_MULTIPART,
    BROKEN_BASE64,
    UNKNOWN_TRANSFER_ENCODING,
    NO_SENDER,
    SENDER_FROM_ANOTHER_HEADER,
    UNREADABLE_DATE,
    TOO_LARGE,
    TOO_MANY_HEADERS,
    HEADER_TOO_LONG,
    TOO_MANY_PARTS,
    NESTED_TOO_DEEP,
    TOO_MANY_ADDRESSES,
    TEXT_CUT,
    TOO_MANY_LINKS,
    OUT_OF_TIME,
    OUT_OF_MEMORY,
    UNREADABLE_WINMAIL,
    /** A fault of ours: the reader met something that it did not expect, and says so instead of throwing. */
    READER_FAILED
}
