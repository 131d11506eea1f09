@NullMarked
package dev.vitalfew.imports.reading;

import org.jspecify.annotations.NullMarked;
