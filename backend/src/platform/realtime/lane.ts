import type { Socket as RawSocket } from 'node:net';
import type { Socket } from 'socket.io';
import type { Message } from './message.js';

/** A reader that has this many bytes before it is too slow for deltas; a snapshot is cheaper for both ends. */
export const BEHIND_BYTES = 1_048_576;

/** The same in packets (about 25 s of ticks), because many small ones cost more than their bytes. */
export const BEHIND_PACKETS = 256;

const WS_OPEN = 1;

/** What a delivery came to: `gone` sockets are closing, `behind` ones were skipped. */
export type Delivery = 'lean' | 'normal' | 'behind' | 'gone';

/** The parts of Engine.IO 6 and ws 8 below a Socket.IO socket that we look at; the spec proves they are there. */
interface Engine {
  readyState: string;
  transport: { name: string; socket?: WebSocketBelow };
  writeBuffer: Waiting[];
  write(packet: string, options: Message['options']): void;
}

interface Waiting {
  data?: unknown;
  options?: Partial<Message['options']>;
}

interface WebSocketBelow {
  readyState: number;
  /** Bytes that wait in ws (compression, blobs) and in the socket. */
  bufferedAmount: number;
  _socket?: RawSocket | null;
}

function engineOf(socket: Socket): Engine {
  return socket.conn as unknown as Engine;
}

function packetBytes({ data, options }: Waiting): number {
  const frame = options?.wsPreEncodedFrame?.[0];
  if (frame) return frame.length;
  return typeof data === 'string' ? Buffer.byteLength(data) : 0;
}

/** Bytes that wait for this reader: in Engine.IO, in ws and in the socket (not in the kernel). */
export function bufferedBytes(socket: Socket): number {
  const { transport, writeBuffer } = engineOf(socket);
  let bytes = transport.socket?.bufferedAmount ?? 0;
  for (const packet of writeBuffer) bytes += packetBytes(packet);
  return bytes;
}

/** True when nothing waits for this reader any more. */
export function isDrained(socket: Socket): boolean {
  return engineOf(socket).writeBuffer.length === 0 && bufferedBytes(socket) === 0;
}

function isBehind(socket: Socket): boolean {
  return engineOf(socket).writeBuffer.length >= BEHIND_PACKETS || bufferedBytes(socket) > BEHIND_BYTES;
}

/**
 * The transport's own socket, if writing to it now cannot overtake anything: a websocket that is open, with no packet
 * waiting in Engine.IO and no byte waiting in ws or in the socket. Whatever was written before is in the kernel by then.
 */
function freeSocket({ transport, writeBuffer }: Engine): RawSocket | undefined {
  if (writeBuffer.length !== 0 || transport.name !== 'websocket') return undefined;
  const below = transport.socket;
  if (below?.readyState !== WS_OPEN || below.bufferedAmount !== 0) return undefined;
  return below._socket ?? undefined;
}

/** Delivers a message to one socket by the lean path where that keeps the order, else the way Socket.IO does it. */
export function deliver(socket: Socket, message: Message): Delivery {
  const engine = engineOf(socket);
  if (engine.readyState !== 'open') return 'gone';
  const free = freeSocket(engine);
  if (free) {
    free.write(message.frame);
    return 'lean';
  }
  if (isBehind(socket)) return 'behind';
  engine.write(message.packet, message.options);
  return 'normal';
}
