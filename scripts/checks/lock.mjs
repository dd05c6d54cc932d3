// `npm ci` accepts package-lock.json on every platform.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { conclude, root } from './check.mjs';
import { lockGaps } from './lock-gaps.mjs';

const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
const missing = lockGaps(packages).map(({ place, version }) => `package-lock.json: ${place} ${version} 缺失 · missing`);
const remedy = '请执行 node scripts/complete-lock.mjs · run node scripts/complete-lock.mjs';
conclude(missing.length > 0 ? [...missing, remedy] : []);
