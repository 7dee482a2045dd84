package dev.baton.app.leadimport;

import dev.baton.custom.CustomField;
import dev.baton.custom.CustomFields;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Cells of columns that this installation added. */
final class CustomCells {

    private static final int LONGEST = 1000;

    private final Map<String, CustomField> fields;

    CustomCells(Map<String, CustomField> fields) {
        this.fields = fields;
    }

    CustomFields read(Cells cells) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> columns = cells.layout().fields();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).startsWith(Layout.CUSTOM)) {
                String name = columns.get(i).substring(Layout.CUSTOM.length());
                value(cells, i, fields.get(name)).ifPresent(value -> values.put(name, value));
            }
        }
        return values.isEmpty() ? CustomFields.NONE : new CustomFields(values);
    }

    private static Optional<Object> value(Cells cells, int column, CustomField field) {
        String text = cells.text(column, LONGEST);
        if (text == null) {
            return Optional.empty();
        }
        Optional<?> value = switch (field == null ? CustomField.Type.TEXT : field.type()) {
            case TEXT -> Optional.of(text);
            case NUMBER -> number(text);
            case FLAG -> YesOrNo.of(text);
            case CHOICE -> field.choices().stream().filter(text::equalsIgnoreCase).findFirst();
        };
        if (value.isEmpty()) {
            cells.wrong(column, "import.bad." + field.type().name().toLowerCase(Locale.ROOT), text, String.join(", ", field.choices()));
        }
        return value.map(Object.class::cast);
    }

    private static Optional<BigDecimal> number(String text) {
        String digits = Days.digits(text).replace(',', '.');
        return digits.matches("[+-]?\\d{1,12}(\\.\\d{1,8})?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
