#!/usr/bin/env node
// The tour: the real app does its main job on a sample page, on a virtual display where there is no other, and leaves
// screenshots and the exported files in tour/.
import { buildIfStale } from './build-if-stale.mjs'
import { electronEnvironment, runInForeground } from './launch.mjs'
import { sayError } from './setup/log.mjs'
import { projectFolder } from './setup/paths.mjs'

const drive = [`${projectFolder}/scripts/tour/drive.mjs`]

try {
  await buildIfStale()
  process.exitCode =
    process.platform === 'linux'
      ? await runInForeground('xvfb-run', ['-a', '-s', '-screen 0 1280x1024x24', process.execPath, ...drive], {
          env: { ...electronEnvironment(), WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' },
          stdio: ['ignore', 'inherit', 'inherit'],
          group: true,
        })
      : await runInForeground(process.execPath, drive, { env: electronEnvironment() })
} catch (error) {
  sayError(error)
  process.exitCode = 1
}
