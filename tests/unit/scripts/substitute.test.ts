import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, loadScript } from './load'

interface Asar {
  packAsar: (contents: Record<string, string>) => Buffer
}
interface Fuses {
  setFuses: (file: string, wanted: Record<string, boolean>) => void
}
interface Substitute {
  verifyIntegrity: (file: string, expected: string) => Promise<void>
}

const { packAsar } = await loadScript<Asar>('setup/asar.mjs')
const { setFuses } = await loadScript<Fuses>('setup/fuses.mjs')
const { verifyIntegrity } = await loadScript<Substitute>('setup/substitute.mjs')

describe('the tarball that was fetched', () => {
  const folder = folderWith({ 'tarball.tgz': 'the expected bytes' })
  const file = join(folder, 'tarball.tgz')
  const integrity = `sha512-${createHash('sha512').update('the expected bytes').digest('base64')}`

  test('is accepted when its bytes are the pinned ones', async () => {
    await expect(verifyIntegrity(file, integrity)).resolves.toBeUndefined()
  })

  test('is refused when one byte differs', async () => {
    writeFileSync(file, 'the expected bytez')
    await expect(verifyIntegrity(file, integrity)).rejects.toThrow('not the expected one')
  })
})

describe('the archive for the default app', () => {
  // Electron's own reader is at hand here, since these tests run in Electron's Node.js.
  test.each([
    { 'package.json': '{"main":"main.js"}', 'main.js': 'const title = "傑作"\n' },
    { a: '' },
    { abc: 'x', abcd: 'yy', abcde: 'zzz' },
  ])('holds what was put in', (contents: Record<string, string>) => {
    const folder = folderWith()
    const archive = join(folder, 'made.asar')
    // Electron takes the final name for an archive's at once, so the bytes are written under another one.
    writeFileSync(join(folder, 'made'), packAsar(contents))
    renameSync(join(folder, 'made'), archive)
    const read = Object.keys(contents).map((name) => [name, readFileSync(join(archive, name), 'utf8')])
    renameSync(archive, join(folder, 'made'))
    expect(Object.fromEntries(read)).toEqual(contents)
  })
})

describe('the fuses of a binary', () => {
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const binary = (...tables: string[]): string => {
    const file = join(folderWith(), 'binary')
    writeFileSync(file, `before${tables.map((table) => `${sentinel}\u0001${String.fromCharCode(table.length)}${table}`).join('between')}after`)
    return file
  }
  const tablesOf = (file: string): string[] => readFileSync(file, 'latin1').split(sentinel).slice(1).map((rest) => rest.slice(2, 10))

  test('are switched one by one, and nothing else changes', () => {
    const file = binary('01001111')
    const { length } = readFileSync(file)
    setFuses(file, { runAsNode: true, asarIntegrity: false })
    expect(tablesOf(file)).toEqual(['11000111'])
    expect(readFileSync(file)).toHaveLength(length)
  })

  test('are switched in both halves of a universal binary', () => {
    const file = binary('00000000', '11111111')
    setFuses(file, { nodeCliInspect: true, onlyLoadAppFromAsar: false })
    expect(tablesOf(file)).toEqual(['00010000', '11111011'])
  })

  test.each([
    ['a file without a table', () => join(folderWith({ binary: 'nothing' }), 'binary'), 'no fuse table'],
    ['a fuse that was removed', () => binary('r0000000'), 'no fuse "runAsNode"'],
    ['a table that is too short', () => binary(''), 'no fuse "runAsNode"'],
  ])('%s is refused and left alone', (_what, make, message) => {
    const file = make()
    const before = readFileSync(file)
    expect(() => {
      setFuses(file, { runAsNode: true })
    }).toThrow(message)
    expect(readFileSync(file)).toEqual(before)
  })
})
