import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit';
import { LANGUAGE_TAG } from '$lib/i18n/language';
import { m } from '$lib/paraglide/messages';
import { paraglideMiddleware } from '$lib/paraglide/server';

const SAFETY = {
  'cache-control': 'private, no-cache',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** Says that a page is coming where only its script can draw it. */
const OPENING = '<link rel="stylesheet" href="/opening.css">';

/** Language from the address into `<html lang>`, hall theme for screens, and headers that the CSP does not cover. */
export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, async ({ request, locale }) => {
    event.request = request;
    const route = event.route.id ?? '';
    const theme = /^\/(screen|overlay)/.test(route) ? ' data-theme="hall"' : '';
    const opening = route.startsWith('/judge') ? OPENING : '';
    const response = await resolve(event, {
      transformPageChunk: ({ html }) =>
        html
          .replace('<html lang="zh-CN"', `<html lang="${LANGUAGE_TAG[locale]}"${theme}`)
          .replace('</head>', `${opening}</head>`),
    });
    for (const [name, value] of Object.entries(SAFETY)) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    // The check-in desk may ask for the camera, to read codes.
    if (route.startsWith('/run'))
      response.headers.set('permissions-policy', 'camera=(self), geolocation=(), microphone=()');
    if (route.startsWith('/overlay')) allowFrames(response.headers);
    return response;
  });

/** A stream may frame an overlay: it shows what is public, and there is nothing on it to press. */
function allowFrames(headers: Headers): void {
  const policy = headers.get('content-security-policy');
  if (policy) headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'));
}

/** API calls of server-side loads stay in the process when the mounting server offers its door. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith('/api/')) return fetch(request);
  const cookie = event.request.headers.get('cookie');
  if (cookie) request.headers.set('cookie', cookie);
  const door = event.platform?.req.leitai;
  return door ? door.fetch(request) : fetch(request);
};

/** Unexpected errors: a short id on the page, the error itself in the server's log. */
export const handleError: HandleServerError = ({ error, event, status }) => {
  if (status === 404) return { message: m.error_not_found_title() };
  if (status < 500) return { message: m.error_status({ status }) };
  const id = crypto.randomUUID().slice(0, 8);
  const cause = error instanceof Error ? error.stack : String(error);
  console.error(JSON.stringify({ level: 'error', id, route: event.route.id, status, cause }));
  return { message: m.error_internal_text({ id }) };
};
