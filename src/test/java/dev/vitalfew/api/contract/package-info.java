@NullMarked
package dev.vitalfew.api.contract;

import org.jspecify.annotations.NullMarked;
