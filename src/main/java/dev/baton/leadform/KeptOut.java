package dev.baton.leadform;

/**
 * How often something was sent by a form and not taken.
 *
 * @param trapped who filled in what people do not see
 * @param tooFast who sent it sooner than anybody types, or after it lay open for too long
 * @param tooOften what was above its pace
 */
public record KeptOut(long trapped, long tooFast, long tooOften) {

    public static final KeptOut NONE = new KeptOut(0, 0, 0);
    public static final KeptOut TRAPPED = new KeptOut(1, 0, 0);
    public static final KeptOut TOO_FAST = new KeptOut(0, 1, 0);
    public static final KeptOut TOO_OFTEN = new KeptOut(0, 0, 1);

    public KeptOut plus(KeptOut more) {
        return new KeptOut(trapped + more.trapped, tooFast + more.tooFast, tooOften + more.tooOften);
    }
}
