// A bare Debian in a folder, to install a package in as on a computer that has never seen the project.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerOf, mustRun } from '../setup/run.mjs'

/** Who runs a command inside. The person has no rights but their own. */
export const person = { name: 'person', id: 1000 }

/**
 * Makes the system with debootstrap and a launcher for commands inside it. Needs root.
 * @param {string} folder an empty one
 * @param {readonly string[]} shared folders that are seen inside under the same path; the one for temporary files always is
 * @returns {Promise<string>} The launcher: LAUNCHER root|person|session COMMAND [ARGUMENT…]. What a session starts ends with it.
 */
export async function makeBareSystem(folder, shared) {
  const root = join(folder, 'system')
  mkdirSync(root, { recursive: true })
  const { name, address } = release()
  await mustRun('debootstrap', ['--variant=minbase', name, root, address])
  // The way to the packages may need settings of its own, a proxy for one.
  writeFileSync(join(root, 'etc/apt/apt.conf.d/90outside'), answerOf('apt-config', ['dump', 'Acquire']) ?? '')
  await mustRun('chroot', [root, 'useradd', '--create-home', '--uid', String(person.id), person.name])
  const launcher = join(folder, 'inside')
  for (const path of [tmpdir(), ...shared]) {
    // Made by bwrap, a folder on the way would be root's alone.
    mkdirSync(join(root, path), { recursive: true, mode: 0o755 })
  }
  writeFileSync(launcher, launcherText(root, [tmpdir(), ...shared]))
  chmodSync(launcher, 0o755)
  return launcher
}

/** The Debian that this computer is, and where its packages come from. */
function release() {
  const name = answerOf('sh', ['-c', '. /etc/os-release && echo "$ID $VERSION_CODENAME"'])?.trim().split(' ') ?? []
  if (name[0] !== 'debian' || name[1] === undefined) throw new Error('The check of the package makes a bare Debian in a folder, and can do so on Debian only.')
  const sources = answerOf('apt-get', ['indextargets', '--format', '$(CODENAME) $(REPO_URI)', 'Component: main']) ?? ''
  const address = sources.split('\n').map((line) => line.split(' ')).find(([codename]) => codename === name[1])?.[1]
  if (address === undefined) throw new Error('apt names no place from which Debian itself comes.')
  return { name: name[1], address }
}

/**
 * @param {string} root
 * @param {readonly string[]} shared
 */
function launcherText(root, shared) {
  return `#!/bin/sh
# Runs a command inside the bare system.
who=$1
shift
[ "$who" = root ] || set -- setpriv --reuid=${person.id} --regid=${person.id} --clear-groups -- "$@"
[ "$who" != session ] || set -- --unshare-pid -- "$@"
exec bwrap --bind ${quoted(root)} / --dev-bind /dev /dev --proc /proc --ro-bind /sys /sys ${shared.map((path) => `--bind ${quoted(path)} ${quoted(path)}`).join(' ')} --cap-add ALL --die-with-parent "$@"
`
}

/** @param {string} path */
function quoted(path) {
  return `'${path.replaceAll("'", "'\\''")}'`
}

/**
 * A file that starts the installed program itself, as Playwright wants it: the command matinee would take Playwright's
 * options for its own.
 * @param {string} launcher
 * @param {'root' | 'person'} who
 */
export function writeStarter(launcher, who) {
  const file = `${launcher}-program-as-${who}`
  writeFileSync(file, `#!/bin/sh\nexec ${quoted(launcher)} ${who} /opt/Matinee/matinee-bin "$@"\n`)
  chmodSync(file, 0o755)
  return file
}
