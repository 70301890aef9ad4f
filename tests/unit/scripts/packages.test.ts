import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, loadScript } from './load'

interface Packages {
  packagesMatch: (project: string) => boolean
  adoptInstall: (project: string) => boolean
}

interface Npm {
  npmEnvironment: (env: NodeJS.ProcessEnv) => NodeJS.ProcessEnv
}

const { packagesMatch, adoptInstall } = await loadScript<Packages>('setup/packages.mjs')
const { npmEnvironment } = await loadScript<Npm>('setup/npm.mjs')

const locked = {
  '': { name: 'a-project' },
  'node_modules/zod': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/other-platform': { version: '2.0.0', integrity: 'sha512-b', optional: true },
}
const { '': _project, 'node_modules/other-platform': _elsewhere, ...installed } = locked

const lockText = (packages: object): string => JSON.stringify({ lockfileVersion: 3, packages })

function projectWith(hidden: object | null): string {
  return folderWith({
    'package-lock.json': lockText(locked),
    'node_modules/zod/package.json': '{}',
    ...(hidden && { 'node_modules/.package-lock.json': lockText(hidden) }),
  })
}

describe('packages and the lock file', () => {
  test('an install that npm finished by itself is accepted, and remembered', () => {
    const project = projectWith(installed)
    expect(packagesMatch(project)).toBe(false)
    expect(adoptInstall(project)).toBe(true)
    expect(packagesMatch(project)).toBe(true)
  })

  test('an install that npm did not finish is not', () => {
    const project = projectWith(null)
    expect(adoptInstall(project)).toBe(false)
    expect(existsSync(join(project, 'node_modules', '.matinee-lock'))).toBe(false)
  })

  test.each([
    ['another version', { 'node_modules/zod': { version: '1.0.1', integrity: 'sha512-a' } }],
    ['other contents', { 'node_modules/zod': { version: '1.0.0', integrity: 'sha512-c' } }],
    ['a package too many', { ...installed, 'node_modules/stray': { version: '1.0.0' } }],
    ['a package too few', {}],
  ])('an install with %s does not match', (_what, hidden) => {
    expect(adoptInstall(projectWith(hidden))).toBe(false)
  })

  test('a changed lock file no longer matches', () => {
    const project = projectWith(installed)
    adoptInstall(project)
    writeFileSync(join(project, 'package-lock.json'), lockText({ ...locked, 'node_modules/new': { version: '1.0.0' } }))
    expect(packagesMatch(project)).toBe(false)
    expect(adoptInstall(project)).toBe(false)
  })

  test('a package folder that has gone is noticed', () => {
    const project = projectWith(installed)
    adoptInstall(project)
    rmSync(join(project, 'node_modules', 'zod'), { recursive: true })
    expect(packagesMatch(project)).toBe(false)
  })
})

test('a nested npm keeps the person\'s settings and drops those of the surrounding run', () => {
  const env = { PATH: '/bin', NODE_ENV: 'production', npm_config_loglevel: 'silent', npm_config_dry_run: 'true', npm_config_cache: '/cache' }
  expect(npmEnvironment(env)).toEqual({ PATH: '/bin', npm_config_cache: '/cache' })
})
