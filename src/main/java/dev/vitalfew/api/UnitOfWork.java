package dev.vitalfew.api;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One transaction for all that an operation does; services join it. Whoever loses a deadlock is
/// done again, since nothing of it has happened.
@Singleton
class UnitOfWork {
    private static final Logger LOG = Logger.getLogger(UnitOfWork.class);
    private static final int ATTEMPTS = 4;

    private final TransactionManager transactions;

    UnitOfWork(TransactionManager transactions) {
        this.transactions = transactions;
    }

    <T extends @Nullable Object> T run(Callable<T> work) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (Exception failure) {
                if (attempt == ATTEMPTS || !DatabaseProblems.isWorthAnotherAttempt(failure)) {
                    throw failure;
                }
                LOG.debugf("once more, after attempt %d: %s", attempt, failure);
            }
        }
    }

    private <T extends @Nullable Object> T once(Callable<T> work) throws Exception {
        transactions.begin();
        try {
            T result = work.call();
            transactions.commit();
            return result;
        } finally {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transactions.rollback();
            }
        }
    }
}
