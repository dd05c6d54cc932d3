/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { build, files, version } from '$service-worker';

/**
 * The judge's pages without a network. Registered for /judge and /en/judge only. One version = one cache: pages and scripts
 * of two versions never mix. A new version waits until the judge lets it take over (or the last tab is closed), so it never
 * comes in the middle of a sheet. Answers of the API are not ours: they always come from the server or not at all.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
const ours = (name: string): boolean => name.startsWith('leitai-judge-');
const cacheName = `leitai-judge-${version}`;
/** One empty page per language: every address below it is drawn on the tablet. */
const shells = ['/judge', '/en/judge'];
/** Pairing is between this tablet and the server; without one there is nothing to show. */
const serverDrawn = shells.map((path) => `${path}/pair`);
const assets = new Set([...build, ...files]);
/** What the server adds to every page (whether it is a demo); a page that is opened asks for it before anything is drawn. */
const ADDED = '__data.json';
const added = shells.map((path) => `${path}/${ADDED}`);
const PATIENCE_MS = 3000;

async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await cache.addAll([...assets, ...shells, ...added].filter((path) => !there.has(path)));
}

/** Older versions go, once none of their pages is open: two registrations share them. */
async function activate(): Promise<void> {
  const clients = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const names = (await caches.keys()).filter((name) => ours(name) && name !== cacheName);
  if (clients.length <= 1) await Promise.all(names.map((name) => caches.delete(name)));
}

/** What was put on the tablet with this version; from the server only where it is missing. */
async function stored(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? fetch(request);
}

/** From the server when it answers; else as it was when this version came. */
const fresh = (path: string, request: Request): Promise<Response> =>
  fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => stored(path, request));

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return;
  const shell = shells.find((path) => pathname === path || pathname.startsWith(`${path}/`));
  if (mode === 'navigate' && shell && !serverDrawn.includes(pathname)) event.respondWith(stored(shell, event.request));
  else if (shell && pathname.endsWith(`/${ADDED}`) && !serverDrawn.some((path) => pathname.startsWith(path)))
    event.respondWith(fresh(`${shell}/${ADDED}`, event.request));
  else if (assets.has(pathname)) event.respondWith(stored(pathname, event.request));
});
