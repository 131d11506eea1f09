package dev.vitalfew.platform;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Iterator;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/// Is closed before the rest of the server when the process is told to stop: new connections are
/// refused, so that clients and balancers go elsewhere, while those that are open get their answers
/// (with `Connection: close`) for up to `quarkus.shutdown.timeout`. Quarkus keeps it open until the
/// last answer is given, which under load is never: it then cut off whatever ran.
///
/// `quarkus.shutdown.delay` keeps it open that much longer, for balancers that look at readiness.
@Singleton
class ListeningSocket {
    private static final Logger LOG = Logger.getLogger(ListeningSocket.class);

    private final Vertx vertx;
    private final Config config;

    ListeningSocket(Vertx vertx, Config config) {
        this.vertx = vertx;
        this.config = config;
    }

    void close(@Observes ShutdownDelayInitiatedEvent stopping) {
        Duration delay =
                config.getOptionalValue("quarkus.shutdown.delay", Duration.class)
                        .orElse(Duration.ZERO);
        if (delay.isZero()) {
            closeAll();
            return;
        }
        vertx.setTimer(delay.toMillis(), _ -> closeAll());
    }

    /// Each on the thread that it belongs to.
    private void closeAll() {
        for (EventExecutor each : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            if (each instanceof SingleThreadEventLoop loop) {
                loop.execute(() -> closeAll(loop.registeredChannelsIterator()));
            }
        }
    }

    private static void closeAll(Iterator<Channel> channels) {
        channels.forEachRemaining(
                channel -> {
                    if (channel instanceof ServerChannel) {
                        LOG.debugf("No new connections at %s", channel.localAddress());
                        ChannelFuture _ = channel.close(); // nobody can do anything about a failure
                    }
                });
    }
}
