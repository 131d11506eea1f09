/// What a deal needs to close and to be carried out: signals, approvals, milestones (D 4.10, 4.11,
/// 5.8).
@NullMarked
package dev.vitalfew.engagement.closing;

import org.jspecify.annotations.NullMarked;
