import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aLibrary, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => library.close())

test('bytes come back exactly as they came, and the same bytes are stored once', async () => {
  const { sources } = library.open.repositories
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 256)
  const source = { kind: 'file' as const, name: 'page.html', mediaType: 'text/html', encoding: 'windows-1252', bytes, batch: null }
  const [first, second] = await library.open.library.write('Sources', () => [sources.add(source), sources.add({ ...source, name: 'again.html' })])
  expect(Buffer.from(sources.bytes(first?.id ?? '')).equals(Buffer.from(bytes))).toBe(true)
  expect(sources.get(second?.id ?? '')).toMatchObject({ name: 'again.html', sha256: createHash('sha256').update(bytes).digest('hex') })
  expect(library.open.library.db.prepare('SELECT count(*) FROM blob').pluck().get()).toBe(1)
})

test('a source that is gone says so', () => {
  expect(() => library.open.repositories.sources.bytes('none')).toThrow('no longer in your library')
})
