/** Name of the session cookie. `__Host-` needs Secure, Path=/ and no Domain; browsers allow Secure on localhost. */
export const SESSION_COOKIE = '__Host-leitai';

/** Name of a hall screen's cookie: beside a session, not in its place, so that an organiser may try a screen out. */
export const SCREEN_COOKIE = '__Host-leitai-screen';

/** The session secret in a Cookie header, if any. */
export const sessionCookie = (header: string | undefined): string | undefined => cookieIn(header, SESSION_COOKIE);

/** The screen's secret in a Cookie header, if any. */
export const screenCookie = (header: string | undefined): string | undefined => cookieIn(header, SCREEN_COOKIE);

function cookieIn(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** Set-Cookie line. `maxAge` in seconds; 0 takes the cookie away. */
export const setCookie = (name: string, secret: string, maxAge: number): string =>
  `${name}=${secret}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${maxAge}`;

export const setSessionCookie = (secret: string, maxAge: number): string => setCookie(SESSION_COOKIE, secret, maxAge);
