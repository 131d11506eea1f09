@NullMarked
package dev.vitalfew.scoring.network;

import org.jspecify.annotations.NullMarked;
