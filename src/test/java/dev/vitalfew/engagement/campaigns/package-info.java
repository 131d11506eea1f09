@NullMarked
package dev.vitalfew.engagement.campaigns;

import org.jspecify.annotations.NullMarked;
