package org.earshot.notice;

import java.util.regex.Pattern;

/** What passes as an e-mail address: one plain address without a name, a line break or a second address. */
final class AddressRules {

    static final int LONGEST = 254;

    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

    private AddressRules() {}

    static boolean check(String address) {
        return address.length() <= LONGEST
                && ADDRESS.matcher(address).matches()
                && !address.startsWith(".")
                && !address.contains("..")
                && !address.contains(".@");
    }
}
