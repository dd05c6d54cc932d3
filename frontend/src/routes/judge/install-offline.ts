import { dev } from '$app/environment';

/** The pages that open without a network, in each language: nothing else of the site is touched. */
const SCOPES = ['/judge', '/en/judge'];

/** Puts the judge's pages and what they need on the tablet. Browsers without service workers go on online. */
export async function installOffline(): Promise<void> {
  if (dev || !('serviceWorker' in navigator)) return;
  for (const scope of SCOPES) await navigator.serviceWorker.register('/service-worker.js', { scope }).catch(() => {});
}

/** Whether a newer version of the pages waits on this tablet. */
export async function newVersionWaits(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  return Boolean((await navigator.serviceWorker.getRegistration())?.waiting);
}

/** Lets the waiting version take over, in both languages, and opens the page anew. To be asked for by the judge only. */
export async function takeNewVersion(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations())
    registration.waiting?.postMessage('take over');
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
}
