package dev.vitalfew.scoring.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody in the network of an account.
///
/// @param ours whether they are a seller of ours; else they are a contact of the customer
/// @param level from 1, the top, to 5; null where nobody knows, as for sellers
/// @param department null where nobody knows
/// @param stance from -2, against us, to 2, for us; null where nobody knows
/// @param decidesOverMoney whether they are named as economic buyer
/// @param lastContactOn when we last met; null for never
public record Person(
        String id,
        boolean ours,
        @Nullable Integer level,
        @Nullable String department,
        @Nullable Integer stance,
        boolean decidesOverMoney,
        @Nullable LocalDate lastContactOn) {}
