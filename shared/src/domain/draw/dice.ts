import { ok, type Result, refuse } from '../problem/violation.js';
import { DRAW_LIMITS } from './draw.js';

const BETWEEN = /[\s,;，、；.-]+/g;

/**
 * Thrown dice as the seed takes them: `3 5 1`. Takes full-width figures and any of the usual separators. Refuses
 * `draw_dice` for what no die shows, and for too few or too many.
 */
export function readDice(text: string): Result<string> {
  const faces = text.normalize('NFKC').replace(BETWEEN, '');
  const { minDice, maxDice } = DRAW_LIMITS;
  const wrong = /[^1-6]/u.exec(faces)?.[0];
  if (wrong !== undefined) return refuse('draw_dice_face', { face: wrong });
  if (faces.length < minDice || faces.length > maxDice)
    return refuse('draw_dice_count', { count: faces.length, min: minDice, max: maxDice });
  return ok([...faces].join(' '));
}
