import { connect } from 'node:net';

const text = (/** @type {string} */ payload) =>
  Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), Buffer.from(payload)]);
const CONNECT = text('40');
const PONG = text('3');
const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** All viewers of a process read into the same memory: what they get is counted, not kept. */
const shared = Buffer.allocUnsafe(65_536);

/**
 * One spectator on a bare socket: websocket handshake, Engine.IO and Socket.IO handshake if `path` asks for it, then it
 * counts frames and looks only at their lengths.
 */
export class Viewer {
  joined = false;
  head = 0;
  extended = 0;
  left = 0;
  length = 0;
  opened = false;
  early = Buffer.alloc(0);

  /**
   * @param {number} port
   * @param {string} path
   * @param {(viewer: Viewer) => void} onJoined
   * @param {(length: number) => void} onFrame a whole frame came; length of its payload
   */
  constructor(port, path, onJoined, onFrame) {
    this.engine = path.includes('EIO=4');
    this.onJoined = onJoined;
    this.onFrame = onFrame;
    this.socket = connect({
      port,
      host: '127.0.0.1',
      onread: { buffer: shared, callback: (size) => this.read(size) },
    });
    this.socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    this.socket.on('error', (error) => {
      throw error;
    });
  }

  /** @param {number} size bytes in `shared` */
  read(size) {
    if (this.joined) this.count(shared, size);
    else this.greet(shared.subarray(0, size));
    return true;
  }

  /** Before the join there is little to read: it is collected and searched. @param {Buffer} bytes */
  greet(bytes) {
    this.early = Buffer.concat([this.early, bytes]);
    const end = this.early.indexOf(END_OF_HEAD);
    if (end < 0) return;
    if (!this.opened) {
      this.opened = true;
      if (!this.early.toString('latin1', 0, 12).endsWith('101')) throw new Error(this.early.toString('latin1'));
      if (this.engine) this.socket.write(CONNECT);
    }
    if (this.engine && !/40\{"sid":"[^"]+"\}/.test(this.early.toString('latin1'))) return;
    this.joined = true;
    this.early = Buffer.alloc(0);
    this.onJoined(this);
  }

  /**
   * @param {Buffer} bytes
   * @param {number} size
   */
  count(bytes, size) {
    let at = 0;
    while (at < size) {
      if (this.left > 0) {
        const taken = Math.min(this.left, size - at);
        at += taken;
        this.left -= taken;
        if (this.left === 0) this.frame();
      } else this.header(/** @type {number} */ (bytes[at++]));
    }
  }

  /** @param {number} byte next byte of a frame's header; it may be split anywhere */
  header(byte) {
    if (this.head === 1) {
      this.extended = byte === 127 ? 8 : byte === 126 ? 2 : 0;
      this.length = this.extended ? 0 : byte;
    } else if (this.head > 1) this.length = this.length * 256 + byte;
    this.head += 1;
    if (this.head < 2 || this.head < 2 + this.extended) return;
    this.head = 0;
    this.left = this.length;
  }

  frame() {
    if (this.length === 1) this.socket.write(PONG);
    else this.onFrame(this.length);
  }
}
