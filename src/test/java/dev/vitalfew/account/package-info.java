@NullMarked
package dev.vitalfew.account;

import org.jspecify.annotations.NullMarked;
