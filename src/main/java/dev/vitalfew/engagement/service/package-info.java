/// What customers of a tier are entitled to, and what we do for them (D 5.5, 5.7).
@NullMarked
package dev.vitalfew.engagement.service;

import org.jspecify.annotations.NullMarked;
