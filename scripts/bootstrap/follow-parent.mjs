/**
 * Passes on what npm cannot: told to end, npm ends the shell between itself and us, and that shell tells nobody. It waits
 * for us otherwise, so a parent that is gone before us was ended, and we end the same way, draining.
 */
export function followParent() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  watch.unref();
}
