import adapter from '@sveltejs/adapter-node';

/**
 * SvelteKit's route announcer carries this one style attribute; its hash is allowed, nothing else inline is.
 * A browser journey fails on any CSP report, so a changed announcer is noticed.
 */
const announcer = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: {
    // On phones the board's table is laid out as a grid, which takes its roles away: they are written out.
    warningFilter: (warning) => warning.code !== 'a11y_no_redundant_roles',
  },
  kit: {
    adapter: adapter({ out: 'build' }),
    alias: { '@leitai/shared': '../shared/src' },
    // The judge's pages open offline from one stored page, whatever the depth of the address.
    paths: { relative: false },
    // Only the judge's pages register it, and only for themselves.
    serviceWorker: { register: false },
    csp: {
      mode: 'auto',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        'style-src-attr': ['unsafe-hashes', announcer],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'form-action': ['self'],
        'base-uri': ['none'],
        'frame-ancestors': ['none'],
      },
    },
  },
};
