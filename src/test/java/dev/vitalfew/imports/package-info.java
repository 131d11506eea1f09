@NullMarked
package dev.vitalfew.imports;

import org.jspecify.annotations.NullMarked;
