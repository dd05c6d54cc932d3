const POLL_MS = 20_000;

/**
 * Calls `look` whenever the server may have come back or gone, or says that sheets changed: the browser says so, the page is seen again, a socket connects
 * or breaks, and every 20 s while the page is seen. None of them is believed: `look` asks the server. Returns what ends it.
 */
export function onReconnect(look: () => void): () => void {
  const seen = () => document.visibilityState === 'visible' && look();
  for (const event of ['online', 'offline', 'pageshow']) window.addEventListener(event, look);
  document.addEventListener('visibilitychange', seen);
  const timer = setInterval(seen, POLL_MS);
  let close = () => {};
  let ended = false;
  void import('socket.io-client')
    .then(({ io }) => {
      if (ended) return;
      const socket = io({ path: '/socket.io', transports: ['websocket'], reconnectionDelayMax: 8000 });
      for (const event of ['connect', 'disconnect', 'sheets.changed'] as const) socket.on(event, look);
      close = () => socket.close();
    })
    .catch(() => {});
  return () => {
    ended = true;
    close();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', seen);
    for (const event of ['online', 'offline', 'pageshow']) window.removeEventListener(event, look);
  };
}
