/// What happens between both sides: visits, calls and the like, with those who took part. What is
/// small and hangs on an account or a deal has a room of its own for each subject; what such facts
/// share is in `facts`.
@NullMarked
package dev.vitalfew.engagement;

import org.jspecify.annotations.NullMarked;
