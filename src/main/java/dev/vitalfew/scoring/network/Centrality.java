package dev.vitalfew.scoring.network;

/// How much of the network runs through one person.
///
/// @param betweenness over all pairs of other people, each pair once: the share of their shortest
///   ways that lead through this person, summed; ways are counted in steps, without weights
///   (Freeman 1977)
/// @param betweennessNormalised by the number of such pairs, `(n - 1)(n - 2) / 2` for n people with
///   at least one tie; 0..1, and 0 for fewer than three
/// @param pageRank the chance to be at this person on an endless walk along ties by weight, with a
///   jump to anybody in 15 of 100 steps (Page and Brin 1998); sums to 1 over all people
/// @param articulation whether the network falls apart without this person
/// @param cutsOffEconomicBuyer whether without this person no way leads from any of us to anybody
///   who decides over the money, while one does now
public record Centrality(
        double betweenness,
        double betweennessNormalised,
        double pageRank,
        boolean articulation,
        boolean cutsOffEconomicBuyer) {}
