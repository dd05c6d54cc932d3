import { parseArgs } from 'node:util';
import { Stop } from '../bootstrap/say.mjs';
import { soakSpecs } from './soak-specs.mjs';

export const partNames = /** @type {const} */ (['check', 'shared', 'tools', 'sqlite', 'mysql', 'e2e']);

const backendParts = /** @type {const} */ (['sqlite', 'mysql']);

/**
 * @typedef {(typeof partNames)[number]} PartName
 * @typedef {{ only: PartName[], soak: boolean, ci: boolean }} Options
 */

/**
 * Reads the command line of `npm test`.
 * @param {string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: { only: { type: 'string', multiple: true }, soak: { type: 'boolean' } },
  });
  const unknown = values.only?.find((name) => !partNames.some((part) => part === name));
  if (unknown)
    throw new Stop(`没有“${unknown}”这一部分：${partNames.join(' ')}`, `No part "${unknown}": ${partNames.join(' ')}`);
  const soakParts = [...(soakSpecs('tests').length > 0 ? /** @type {const} */ (['tools']) : []), ...backendParts];
  /** @type {readonly PartName[]} */
  const all = values.soak ? soakParts : partNames;
  const only = all.filter((name) => !values.only || values.only.includes(name));
  return { only, soak: values.soak ?? false, ci: process.env.CI === 'true' };
}
