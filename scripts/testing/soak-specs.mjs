import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { at } from '../bootstrap/root.mjs';

/**
 * Specs of a project that run longer when `LEITAI_SOAK` is set, and those that stand in a folder `soak`.
 * @param {string} project
 * @returns {string[]} paths inside the repository
 */
export function soakSpecs(project) {
  const folder = project === 'backend' ? 'backend/test' : project;
  if (!existsSync(at(folder))) return [];
  return readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts') && !file.startsWith('e2e'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.includes('/soak/') || readFileSync(at(file), 'utf8').includes('process.env.LEITAI_SOAK'));
}
