package org.earshot.shared;

/** An act that was refused: a stable code for programs, a sentence for people. Nothing has been changed. */
public class Refusal extends RuntimeException {

    private final String code;

    public Refusal(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** A dotted word such as {@code lease.lost}. */
    public String code() {
        return code;
    }

    /** What happened and what to do, for the person who asked. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
