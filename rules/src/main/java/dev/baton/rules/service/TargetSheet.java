package dev.baton.rules.service;

import dev.baton.rules.Sheet;

/** For each target and for the calendar the first rule that speaks decides. */
public final class TargetSheet extends Sheet<Targets> {

    private int firstResponse;
    private int resolution;
    private String calendar = "";

    TargetSheet() {
    }

    public void firstResponse(int minutes) {
        if (firstResponse == 0) {
            firstResponse = minutes;
            counts();
        }
    }

    public void resolution(int minutes) {
        if (resolution == 0) {
            resolution = minutes;
            counts();
        }
    }

    public void calendar(String key) {
        if (calendar.isEmpty()) {
            calendar = key;
            counts();
        }
    }

    @Override
    protected Targets outcome() {
        return new Targets(firstResponse, resolution, calendar.isEmpty() ? "team" : calendar);
    }
}
