import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Settings of an outer `npm run` that would change what a nested npm does, or hide why it failed. */
const outerSettings = ['global', 'dry_run', 'json', 'loglevel', 'omit', 'only', 'production', 'prefix', 'local_prefix', 'workspace', 'workspaces', 'offline', 'package_lock_only']

/**
 * The environment for a nested npm: the person's own settings stay, those of the surrounding run do not.
 * @returns {NodeJS.ProcessEnv}
 */
export function npmEnvironment(env = process.env) {
  const unwanted = new Set([...outerSettings.map((name) => `npm_config_${name}`), 'node_env'])
  return Object.fromEntries(Object.entries(env).filter(([name]) => !unwanted.has(name.toLowerCase())))
}

/**
 * How to start npm: through its script where that is known, since Windows cannot spawn `npm` itself.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function npmCommand(args) {
  const beside = dirname(process.execPath)
  const scripts = [
    process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const script = scripts.find((file) => file !== undefined && existsSync(file))
  return script ? { command: process.execPath, args: [script, ...args] } : { command: 'npm', args: [...args] }
}
