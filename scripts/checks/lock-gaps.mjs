/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} LockedPackage
 */

/**
 * Platform packages that a locked package may choose from and that the lock file does not hold. A registry that carries
 * only some platforms makes npm leave the others out, and then `npm ci` refuses the file everywhere.
 * @param {Record<string, LockedPackage>} packages
 * @returns {{ place: string, version: string, dev: boolean }[]}
 */
export function lockGaps(packages) {
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`])
      .map(([name, version]) => ({ place: `node_modules/${name}`, version, dev })),
  );
}
