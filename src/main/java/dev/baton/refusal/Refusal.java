package dev.baton.refusal;

/**
 * A "no" of the business that ends what was tried: nothing of the unit is kept, and the person reads why. The reason is a
 * message key with its arguments; the sentence is made where the reader's language is known.
 */
public abstract sealed class Refusal extends RuntimeException permits Clash, NotVisible, Invalid {

    private final String key;
    private final transient Object[] arguments;

    Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments;
    }
}
