import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The browser client: plain hashed files in web/dist, served by the API. Nothing inline, since the content policy forbids it. */
export default defineConfig({
  root: `${import.meta.dirname}/web`,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2023', modulePreload: { polyfill: false } },
});
