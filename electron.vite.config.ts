import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

// The oldest runtime the app has to run on. electron-vite would take the targets from Electron's package.json,
// which is newer than the substitute runtime that development and tests may run on.
const node = 'node20.18'
const chrome = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: node,
      rolldownOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          worker: resolve('src/main/worker/index.ts'),
          spelling: resolve('src/main/spelling/process.ts'),
        },
        // What every part needs lies by itself: else the window would read what only exports and imports use.
        output: { codeSplitting: { groups: [{ name: 'everywhere', test: /node_modules[\\/](zod|uuid)[\\/]|src[\\/]shared[\\/]/ }] } },
      },
    },
  },
  preload: {
    build: {
      target: node,
      // A sandboxed preload is one CommonJS file that can load nothing beside itself.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    build: {
      target: chrome,
      minify: true,
      // The policy lets fonts come from our own scheme only, never from data: addresses.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve('src/renderer/index.html') },
    },
    plugins: [react()],
  },
})
