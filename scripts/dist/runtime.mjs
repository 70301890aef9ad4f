import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../setup/paths.mjs'

/**
 * The Electron that would be packed: official, or the substitute that development uses where the download is out of reach.
 * A package with the substitute is for checks on this platform, never for a release.
 */
export function runtime() {
  const electron = join(projectFolder, 'node_modules/electron')
  const file = join(electron, 'dist/version')
  const placed = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null
  const wanted = String(JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')).version)
  const isSubstitute = placed !== null && placed !== wanted
  return { isSubstitute, version: isSubstitute ? placed : wanted }
}
