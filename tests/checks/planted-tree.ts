import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const repository = path.resolve(__dirname, '../..');

export interface CheckRun {
  code: number | null;
  output: string;
}

/** A small tree of its own in which a check meets exactly what a test plants. */
export class PlantedTree {
  readonly root = mkdtempSync(path.join(tmpdir(), 'leitai-planted-'));

  constructor() {
    symlinkSync(path.join(repository, 'node_modules'), path.join(this.root, 'node_modules'));
  }

  /** Writes a file; the last content of a path counts. */
  plant(file: string, content: string): this {
    mkdirSync(path.dirname(path.join(this.root, file)), { recursive: true });
    writeFileSync(path.join(this.root, file), content);
    return this;
  }

  /** Takes a file of the repository as it is. */
  take(...files: string[]): this {
    for (const file of files) cpSync(path.join(repository, file), path.join(this.root, file), { recursive: true });
    return this;
  }

  /** Runs `scripts/checks/NAME.mjs` on this tree. */
  check(name: string): CheckRun {
    const program = path.join(repository, 'scripts/checks', `${name}.mjs`);
    // Compilers take the mere presence of FORCE_COLOR, whatever it says, for a wish for colours.
    const { FORCE_COLOR: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--root', this.root], {
      encoding: 'utf8',
      env: { ...env, NO_COLOR: '1' },
    });
    return { code: status, output: stdout + stderr };
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Plants a tree for one test and removes it afterwards. */
export function onTree(use: (tree: PlantedTree) => void): void {
  const tree = new PlantedTree();
  try {
    use(tree);
  } finally {
    tree.remove();
  }
}
