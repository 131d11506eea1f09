/// What the features stand on: the embedded PostgreSQL, the data directory, the clock, the
/// reporting currency.
///
/// We run `initdb` and `pg_ctl` ourselves. The libraries that embed PostgreSQL are made for tests:
/// they throw the data away, turn durability off, trust every local user, and stop the server while
/// the application is still answering.
@NullMarked
package dev.vitalfew.platform;

import org.jspecify.annotations.NullMarked;
