/// Where deals come from: campaigns, and the leads that they bring (D 4.9).
@NullMarked
package dev.vitalfew.engagement.campaigns;

import org.jspecify.annotations.NullMarked;
