// Nothing in the repository belongs to one machine: no registry addresses, no absolute paths, no credentials.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { conclude, repositoryFiles, root } from './check.mjs';

const patterns = [
  { what: '仓库地址 · registry address', pattern: /"resolved":\s*"\w+:\/\// },
  { what: '仓库地址 · registry address', pattern: /https?:\/\/[\w.-]*(registry|artifactory|nexus|verdaccio)[\w.-]*/i },
  { what: '本机路径 · path of one machine', pattern: /(?<![\w.$}])\/(work|root|home\/\w+|Users\/\w+)\/[\w.]/ },
  { what: '凭据 · credential', pattern: /_authToken\s*=|-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
];

const text = /\.(ts|js|mjs|cjs|svelte|json|md|ya?ml|html|css|csv|sh|toml|txt)$|(^|\/)(Dockerfile|run|\.[\w-]+)$/;

/** @param {string} file */
function faultsOf(file) {
  const rows = readFileSync(path.join(root, file), 'utf8').split('\n');
  return rows.flatMap((row, index) =>
    patterns.filter(({ pattern }) => pattern.test(row)).map(({ what }) => `${file}:${index + 1} ${what}`),
  );
}

conclude(
  repositoryFiles()
    .filter((file) => text.test(file))
    .flatMap(faultsOf),
);
