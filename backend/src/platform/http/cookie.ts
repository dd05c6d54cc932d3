/** Name of the session cookie. `__Host-` needs Secure, Path=/ and no Domain; browsers allow Secure on localhost. */
export const SESSION_COOKIE = '__Host-leitai';

/** The session secret in a Cookie header, if any. */
export function sessionCookie(header: string | undefined): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === SESSION_COOKIE) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** Set-Cookie line. `maxAge` in seconds; 0 takes the cookie away. */
export const setSessionCookie = (secret: string, maxAge: number): string =>
  `${SESSION_COOKIE}=${secret}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${maxAge}`;
