/// The pipeline: deals, where they stand, and the history of how they came there. Where a deal
/// stands and the last entry of its history are written in one transaction, so they never disagree.
@NullMarked
package dev.vitalfew.deal;

import org.jspecify.annotations.NullMarked;
