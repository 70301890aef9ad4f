// What the fuzz has found, kept.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { writeLibraryJson } from '../../../../src/main/exporting/libraryJson'
import { dryRun } from '../../../../src/main/importing/restore'
import { recognise } from '../../../../src/main/recogniser'
import { readPage } from '../../../../src/main/recogniser/pageText'
import { StoppableWork } from '../../../../src/main/worker/work'
import { aLibrary } from '../../../support/library'
import { SLOW_MS } from '../../../support/fuzz/run'
import { stopwatch } from '../../../support/robust/stopwatch'

test('a long title of a page is not cut inside a character', () => {
  for (const letters of [297, 298, 299, 300]) {
    const { text } = readPage(Buffer.from(`<!DOCTYPE html><title>${'x'.repeat(letters)}🇫🇷🇫🇷</title><p>A page.`), null)
    expect(!/\p{Surrogate}/u.test(text), `${letters} letters`).toBe(true)
  }
})

test('a page full of quoted titles is read in a moment', () => {
  const page = `Glass (1987)\nPG-13\n\nMara Lindqvist Nobody raises a voice here, as in ${'“Mean Girls” and like '.repeat(3_000)}that.`
  const used = stopwatch()
  recognise(page)
  expect(used()).toBeLessThan(SLOW_MS)
})

test('a row with a key that is no column is refused before anything is added, wherever the file says its version', async () => {
  const fixture = await aLibrary()
  const { open, path } = fixture
  try {
    const parts: string[] = []
    await writeLibraryJson(open.library.db, { write: (text) => void parts.push(text) }, new StoppableWork())
    const bytes = Buffer.from('a lamp')
    const blob = `{"sha256":"${createHash('sha256').update(bytes).digest('hex')}","bytes":"${bytes.toString('base64')}","__proto__":{"polluted":true}}`
    const [, version = '', tables = ''] = /"version":(\d+)[\s\S]*?"tables":(\{[\s\S]*\})\s*\}\s*$/.exec(parts.join('')) ?? []
    const file = join(dirname(path), 'version-last.json')
    writeFileSync(file, `{"format":"matinee-library","scope":"everything","tables":${tables.replace('"blob":[]', `"blob":[${blob}]`)},"schema":1,"version":${version}}`)
    expect(readFileSync(file, 'utf8')).toContain('__proto__')
    await expect(dryRun(open.library, file, new StoppableWork())).rejects.toThrow(/row 1 of “blob” is not as Matinee writes it/)
  } finally {
    fixture.close()
  }
})
