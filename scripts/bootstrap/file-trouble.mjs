/**
 * What a person can do about a file that could not be written, a sentence in each language; undefined for other errors.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function fileTrouble(error) {
  const { code, path, dest } = /** @type {{ code?: string, path?: string, dest?: string }} */ (error ?? {});
  const place = dest ?? path;
  if (!place) return undefined;
  if (code === 'ENOSPC')
    return `写入 ${place} 时磁盘空间不足。请腾出空间后重试。\nThe disk is full at ${place}. Make room and try again.`;
  if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') return undefined;
  return (
    `无法读写 ${place}（${code}）。安装和构建要写入擂台所在的目录：请让当前用户可以读写它，或把擂台放到可写的位置。\n` +
    `${place} cannot be read or written (${code}). Installing and building write into Leitai's folder: let this user write there, or move Leitai to a place that can be written.`
  );
}
