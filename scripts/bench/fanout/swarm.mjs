// A crowd of spectators in a process of its own, for several servers at once.
import { answer } from './process.mjs';
import { Viewer } from './viewer.mjs';

/** Handshakes under way at a time. */
const LANES = 64;

/** @typedef {{ viewers: number, expected: number, received: number, wrong: number, done: (at: string) => void }} Crowd */
/** @type {Map<number, Crowd>} */
const crowds = new Map();

/** @type {Promise<{ at: string, wrong: number }>} */
let arrival = Promise.resolve({ at: '0', wrong: 0 });

/** @param {number} port */
function crowdOf(port) {
  const found = crowds.get(port);
  if (found) return found;
  const crowd = { viewers: 0, expected: 0, received: 0, wrong: 0, done: () => {} };
  crowds.set(port, crowd);
  return crowd;
}

/**
 * @param {Crowd} crowd
 * @param {number} length
 */
function arrived(crowd, length) {
  if (length !== crowd.expected) crowd.wrong += 1;
  crowd.received += 1;
  if (crowd.received === crowd.viewers) crowd.done(String(process.hrtime.bigint()));
}

/**
 * More viewers for a server, up to `viewers`.
 * @param {{ port: number, path: string, viewers: number }} wanted
 */
async function grow({ port, path, viewers }) {
  const crowd = crowdOf(port);
  const lane = async () => {
    while (crowd.viewers < viewers) {
      crowd.viewers += 1;
      await new Promise((joined) => new Viewer(port, path, joined, (length) => arrived(crowd, length)));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

answer(process.pid, {
  grow,
  /** Answers at once; `arrival` then waits for the last viewer. */
  arm: ({ port, length }) => {
    const crowd = crowdOf(port);
    Object.assign(crowd, { expected: length, received: 0, wrong: 0 });
    arrival = new Promise((done) => {
      crowd.done = (at) => done({ at, wrong: crowd.wrong });
    });
  },
  arrival: () => arrival,
});
