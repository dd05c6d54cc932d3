import { encode } from 'uqr';

/** A QR code as one SVG path on a square of `size` units, quiet zone included. */
export interface QrDrawing {
  size: number;
  path: string;
}

/** Draws an address as a QR code; made on the server, so that no page carries the encoder. */
export function qrOf(address: string): QrDrawing {
  const { size, data } = encode(address, { ecc: 'M', border: 2 });
  const runs = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: runs.join('') };
}
