const TEXT_FINAL = 0x81;
const LENGTH_16 = 126;
const LENGTH_64 = 127;
const SMALL = 125;
const MEDIUM = 0xffff;

/** Bytes before the payload of an unmasked frame: 2, 4 or 10 (RFC 6455 §5.2). */
function headerSize(length: number): number {
  if (length <= SMALL) return 2;
  return length <= MEDIUM ? 4 : 10;
}

/**
 * One whole, unmasked, uncompressed websocket text frame (RFC 6455 §5.2), as a server sends it, in one buffer: one write
 * instead of a header write and a payload write.
 */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const start = headerSize(length);
  const frame = Buffer.allocUnsafeSlow(start + length);
  frame[0] = TEXT_FINAL;
  if (start === 2) frame[1] = length;
  else if (start === 4) {
    frame[1] = LENGTH_16;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = LENGTH_64;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, start);
  return frame;
}
