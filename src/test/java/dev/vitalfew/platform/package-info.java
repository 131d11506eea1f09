/// What every test stands on, and the tests of the platform itself.
@NullMarked
package dev.vitalfew.platform;

import org.jspecify.annotations.NullMarked;
