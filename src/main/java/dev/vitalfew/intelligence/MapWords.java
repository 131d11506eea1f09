package dev.vitalfew.intelligence;

import dev.vitalfew.api.Message;

/// What the gaps of a network say.
final class MapWords {
    private MapWords() {}

    static Message noWayToEconomicBuyer() {
        return Message.of("No tie leads from any of us to the economic buyer");
    }

    static Message hangsOn(String name) {
        return Message.of("Without %s nobody of us reaches the economic buyer", name);
    }

    static Message singleSeller(String name) {
        return Message.of("Most strong ties are held by one of us, %s", name);
    }

    static Message singleContact(String name) {
        return Message.of("Most strong ties are held by one contact, %s", name);
    }

    static Message notReached(String name) {
        return Message.of("%s has much influence, and no tie leads there from any of us", name);
    }

    static Message notCovered(int level, String department) {
        return Message.of("We met nobody lately on level %d of %s", level, department);
    }
}
