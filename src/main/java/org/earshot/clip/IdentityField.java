package org.earshot.clip;

/** What is sealed of the customer and the device. */
public enum IdentityField {
    ACCOUNT_NUMBER("accountNumber"),
    CUSTOMER_FIRST_NAME("customerFirstName"),
    DEVICE_SERIAL("deviceSerial");

    private final String fact;

    IdentityField(String fact) {
        this.fact = fact;
    }

    /** Its name among the facts. */
    String fact() {
        return fact;
    }
}
