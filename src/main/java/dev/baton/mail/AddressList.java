package dev.baton.mail;

import java.util.List;
import java.util.stream.Collectors;

/** Addresses in a column: one a line, the address, a tab, the name. */
final class AddressList {

    private AddressList() {}

    static String written(List<MailAddress> addresses) {
        return addresses.stream().map(a -> a.email() + "\t" + a.name().replaceAll("\\s", " "))
                .collect(Collectors.joining("\n"));
    }

    static List<MailAddress> read(String column) {
        return column.lines().map(line -> line.split("\t", 2))
                .map(cells -> new MailAddress(cells.length > 1 ? cells[1] : "", cells[0])).toList();
    }
}
