import { catalogue } from '../../../domain/problem/catalogue.js';
import type { Fault } from '../read.js';

/**
 * Holes of a fault's sentences, in either language, for which it brings nothing. The catalogue's texts are asked, not the
 * message: what a file quotes may look like a hole.
 */
export const unfilled = ({ code, params }: Fault): string[] =>
  [...`${catalogue[code].zh} ${catalogue[code].en}`.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name!)
    .filter((name) => params[name] === undefined);
