@NullMarked
package dev.vitalfew.imports.merging;

import org.jspecify.annotations.NullMarked;
