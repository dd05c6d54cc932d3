import { invalidateAll } from '$app/navigation';

/**
 * Loads the page's data again and again while somebody may be looking, and at once when they come back to it. For onMount.
 * @param everyMs pause between two loads
 * @param needed asked before each load; nothing is loaded while it is false
 * @returns what ends it
 */
export function keepFresh(everyMs: number, needed: () => boolean = () => true): () => void {
  const look = () => {
    if (document.visibilityState === 'visible' && needed()) void invalidateAll();
  };
  const following = setInterval(look, everyMs);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(following);
    document.removeEventListener('visibilitychange', look);
  };
}
