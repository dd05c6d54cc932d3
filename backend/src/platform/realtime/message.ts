import { textFrame } from './frame.js';

/** Engine.IO packet type "message" in front of Socket.IO packet type "event". */
const ENGINE_MESSAGE = '4';
const EVENT = '2';

/** JSON text that somebody encoded already, for example once for REST and for sockets. */
export interface EncodedJson {
  encoded: string;
}

/** One event, encoded for both paths: the same bytes reach the client, whoever writes them. */
export interface Message {
  /** Socket.IO packet for `engine.write`. */
  packet: string;
  /** Options for `engine.write`: it sends our frame instead of making its own. Shared by all sockets, never changed. */
  options: { compress: boolean; wsPreEncodedFrame: [Buffer] };
  /** Websocket frame for the transport's socket. */
  frame: Buffer;
}

function isEncoded(payload: unknown): payload is EncodedJson {
  if (typeof payload !== 'object' || payload === null || !('encoded' in payload)) return false;
  return typeof payload.encoded === 'string' && Object.keys(payload).length === 1;
}

/**
 * Encodes an event of the default namespace. `payload` is JSON (binary is not for boards); an object whose only key is
 * `encoded` is taken as JSON text and not encoded again.
 */
export function encodeMessage(event: string, payload: unknown): Message {
  const body = isEncoded(payload) ? `[${JSON.stringify(event)},${payload.encoded}]` : JSON.stringify([event, payload]);
  const packet = EVENT + body;
  const frame = textFrame(ENGINE_MESSAGE + packet);
  return { packet, frame, options: { compress: true, wsPreEncodedFrame: [frame] } };
}
