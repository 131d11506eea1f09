/// The portfolio of a fictional company, so that the first look at Vitalfew shows something: a
/// vital few, accounts that cost more than they bring, one that falls silent. Everything is drawn
/// from one fixed seed; no clock, no network.
///
/// Plain SQL over the `bulk` pool: the sample fills the tables of all features at once, before the
/// application answers, and going through each feature's service would take minutes and one
/// transaction per row. Another kind of facts is one more class that gives [SampleTable]s, named in
/// [FictionalCompany].
@NullMarked
package dev.vitalfew.sample;

import org.jspecify.annotations.NullMarked;
