import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

/** Where the API answers while the web runs on its own (`npm run dev -w frontend`). */
const api = process.env.LEITAI_API ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [
    tailwindcss(),
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/paraglide',
      strategy: ['url', 'baseLocale'],
    }),
    sveltekit(),
  ],
  server: { proxy: { '/api': api, '/socket.io': { target: api, ws: true } } },
});
