import { type FileHandle, open, stat, unlink } from 'node:fs/promises';
import type { JudgeInvitation } from '../modules/imports/contest-writer.js';

/**
 * The file that the judges' tokens go to. Opened before the import, because a token that cannot be written down is lost.
 * Rows of code and token, without names: the file goes from hand to hand. Only its owner may read it.
 */
export class InvitationFile {
  private constructor(
    private readonly path: string,
    private readonly handle: FileHandle,
    private readonly isNew: boolean,
  ) {}

  /** Rejects when the file cannot be written. */
  static async open(path: string): Promise<InvitationFile> {
    const isNew = await stat(path).then(
      () => false,
      () => true,
    );
    return new InvitationFile(path, await open(path, 'a', 0o600), isNew);
  }

  /** Replaces what stands in the file. */
  async write(invitations: readonly JudgeInvitation[]): Promise<void> {
    const rows = invitations.map(({ judge, token }) => ({ judge, token }));
    const isFile = (await this.handle.stat()).isFile();
    if (isFile) {
      await this.handle.chmod(0o600);
      await this.handle.truncate();
    }
    await this.handle.appendFile(`${JSON.stringify(rows, null, 2)}\n`);
    if (isFile) await this.handle.sync();
    await this.handle.close();
  }

  /** Leaves the file as it was found. */
  async abandon(): Promise<void> {
    await this.handle.close();
    if (this.isNew) await unlink(this.path);
  }
}
