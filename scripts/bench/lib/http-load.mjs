import { connect } from 'node:net';

/**
 * A closed loop over keep-alive connections: each sends its next request when the last was answered. Bare sockets, so that
 * the load costs little beside what is measured.
 * @param {object} options
 * @param {number} options.port
 * @param {number} options.connections
 * @param {number} options.milliseconds
 * @param {(connection: number) => string | null} options.next the whole request as text; null ends this connection
 * @param {(connection: number, status: number, body: string) => void} options.answered
 * @returns {Promise<{ requests: number, seconds: number, latencies: number[] }>} latencies in milliseconds
 */
export async function httpLoad({ port, connections, milliseconds, next, answered }) {
  const started = performance.now();
  const until = started + milliseconds;
  /** @type {number[]} */
  const latencies = [];
  const loops = Array.from({ length: connections }, (_, connection) =>
    loop(
      port,
      () => (performance.now() < until ? next(connection) : null),
      (status, body, ms) => {
        latencies.push(ms);
        answered(connection, status, body);
      },
    ),
  );
  await Promise.all(loops);
  return { requests: latencies.length, seconds: (performance.now() - started) / 1000, latencies };
}

/**
 * @param {number} port
 * @param {() => string | null} next
 * @param {(status: number, body: string, ms: number) => void} answered
 */
function loop(port, next, answered) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let buffer = '';
    let sent = 0;
    const send = () => {
      const request = next();
      if (request === null) return socket.end();
      sent = performance.now();
      socket.write(request);
    };
    socket.setEncoding('utf8');
    socket.on('connect', send);
    socket.on('data', (chunk) => {
      buffer += chunk;
      const head = buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(buffer.slice(0, head))?.[1] ?? 0);
      if (Buffer.byteLength(buffer) < Buffer.byteLength(buffer.slice(0, head + 4)) + length) return;
      const body = buffer.slice(head + 4);
      const status = Number(buffer.slice(9, 12));
      buffer = '';
      answered(status, body, performance.now() - sent);
      send();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(undefined));
  });
}

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} body
 * @param {string} [cookie]
 */
export function requestText(method, path, body, cookie) {
  const json = JSON.stringify(body);
  const headers = [
    `${method} ${path} HTTP/1.1`,
    'host: localhost',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(json)}`,
    ...(cookie ? [`cookie: ${cookie}`] : []),
  ];
  return `${headers.join('\r\n')}\r\n\r\n${json}`;
}
