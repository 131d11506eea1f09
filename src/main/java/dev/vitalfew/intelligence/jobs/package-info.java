/**
 * Work over the whole portfolio that may take longer than a request: it leaves a job, which tells
 * the truth while it runs, when it ends, and when its process dies.
 */
@NullMarked
package dev.vitalfew.intelligence.jobs;

import org.jspecify.annotations.NullMarked;
