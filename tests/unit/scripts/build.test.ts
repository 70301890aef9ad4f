import { rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { folderWith, loadScript, writeInto } from './load'

interface Build {
  isBuilt: (project: string) => boolean
  buildAndRemember: (build: () => Promise<void>, project: string) => Promise<void>
  forgetBuild: (project: string) => void
}

const { isBuilt, buildAndRemember, forgetBuild } = await loadScript<Build>('build-if-stale.mjs')

describe('when to build', () => {
  let project: string
  const build = (extra: Record<string, string> = {}): Promise<void> =>
    buildAndRemember(() => {
      writeInto(project, { 'out/main/index.js': 'built', 'out/renderer/index.html': 'built', ...extra })
      return Promise.resolve()
    }, project)

  beforeEach(async () => {
    project = folderWith({ 'src/main/index.ts': 'one', 'src/shared/deep/model.ts': 'two', 'package.json': '{}', 'package-lock.json': '{}' })
    expect(isBuilt(project)).toBe(false)
    await build()
  })

  test('not again when nothing has changed', () => {
    expect(isBuilt(project)).toBe(true)
  })

  test.each(['src/main/index.ts', 'src/shared/deep/model.ts', 'src/new.ts', 'package.json', 'package-lock.json', 'electron.vite.config.ts'])('again when %s is written', (file) => {
    writeInto(project, { [file]: 'changed' })
    expect(isBuilt(project)).toBe(false)
  })

  test('again when a file has gone', () => {
    rmSync(join(project, 'src', 'shared', 'deep', 'model.ts'))
    expect(isBuilt(project)).toBe(false)
  })

  test('again when an older file takes the place of a newer one', () => {
    utimesSync(join(project, 'src', 'main', 'index.ts'), 1000, 1000)
    expect(isBuilt(project)).toBe(false)
  })

  test('again when a result has gone or was replaced', () => {
    rmSync(join(project, 'out', 'renderer'), { recursive: true })
    expect(isBuilt(project)).toBe(false)
  })

  test('again when a source changes while it is being built', async () => {
    await build({ 'src/main/index.ts': 'changed meanwhile' })
    expect(isBuilt(project)).toBe(false)
  })

  test('again after a build that failed', async () => {
    await expect(buildAndRemember(() => Promise.reject(new Error('no')), project)).rejects.toThrow('no')
    expect(isBuilt(project)).toBe(false)
  })

  test('again after development mode', () => {
    forgetBuild(project)
    expect(isBuilt(project)).toBe(false)
  })
})
