#!/usr/bin/env node
// The tour: the real app does its main job on a sample page, on a virtual display where there is no other, and leaves
// screenshots and the exported files in tour/.
import { buildIfStale } from './build-if-stale.mjs'
import { electronEnvironment, runOnOwnScreen } from './launch.mjs'
import { sayError } from './setup/log.mjs'
import { projectFolder } from './setup/paths.mjs'

try {
  await buildIfStale()
  process.exitCode = await runOnOwnScreen(process.execPath, [`${projectFolder}/scripts/tour/drive.mjs`], { env: electronEnvironment() })
} catch (error) {
  sayError(error)
  process.exitCode = 1
}
