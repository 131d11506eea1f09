/// What happens between both sides: visits, calls and the like, with those who took part.
@NullMarked
package dev.vitalfew.engagement;

import org.jspecify.annotations.NullMarked;
