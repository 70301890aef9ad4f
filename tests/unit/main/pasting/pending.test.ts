import { afterEach, beforeEach, expect, test } from 'vitest'
import { pageHandlers } from '../../../../src/main/pasting/handlers'
import { PendingPages, type PageReader } from '../../../../src/main/pasting/pending'
import { Problem } from '../../../../src/main/problem'
import { PageReading } from '../../../../src/shared/models/pasting'
import type { Recognition } from '../../../../src/shared/models/page'
import { aLibrary, type LibraryFixture } from '../../../support/library'
import { aPageToAdd, aRecognition } from '../../../support/recognition'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => library.close())

/** A reader that finds one page in anything that names Interview. */
const reader: PageReader = {
  readPage: async (bytes, mediaType) => {
    if (bytes.includes(0)) throw new Problem('unreadable', 'This file is not a text.')
    return { text: Buffer.from(bytes).toString('latin1'), encoding: 'windows-1252', mediaType: mediaType ?? 'text/plain' }
  },
  recognise: async (text): Promise<Recognition> => (text.includes('Interview') ? { ...aRecognition({}), text } : { text, pages: [] })
}
const pending = () => new PendingPages(() => library.open, reader)

test('a pasted text is kept as UTF-8 and told about', async () => {
  const pages = pending()
  const reading = PageReading.parse(await pages.readText('Interview, “déjà vu”'))
  expect(reading).toMatchObject({ name: null, words: 3, replaced: 0, known: [{ film: null }] })
  expect(pages.source(reading.token)).toMatchObject({ kind: 'paste', mediaType: 'text/plain', encoding: 'utf-8', name: null })
  expect(Buffer.from(pages.source(reading.token).bytes).toString()).toBe('Interview, “déjà vu”')
})

test('characters that cannot be kept are replaced and counted', async () => {
  const reading = await pending().readText('Interview\0 \uD800')
  expect(reading.replaced).toBe(2)
  expect(reading.recognition.text).toBe('Interview\uFFFD \uFFFD')
})

test('a file is kept byte by byte, with how it was read', async () => {
  const pages = pending()
  const bytes = Uint8Array.from([...Buffer.from('Interview '), 0x93, 0xe9])
  const reading = await pages.readFile(bytes, 'page.HTML')
  expect(reading.name).toBe('page.HTML')
  expect(pages.source(reading.token)).toEqual({ bytes, kind: 'file', mediaType: 'text/html', encoding: 'windows-1252', name: 'page.HTML' })
})

test('nothing to read, too much, no text and no film page are each said in words', async () => {
  const pages = pending()
  await expect(pages.readText(' \n ')).rejects.toThrow('There is no text on the clipboard to read. Copy a film page, then paste it here.')
  await expect(pages.readFile(new Uint8Array(), 'a.txt')).rejects.toThrow('There is no text in “a.txt” to read.')
  await expect(pages.readText('x'.repeat(5 * 1024 * 1024 + 1))).rejects.toThrow('This text is 5.1 MB, and a page may be up to 5 MB.')
  await expect(pages.readFile(new Uint8Array(9_000_000), 'a.txt')).rejects.toThrow('“a.txt” is 8.6 MB')
  await expect(pages.readFile(Uint8Array.from([0, 1]), 'a.txt')).rejects.toThrow('This file is not a text.')
  await expect(pages.readText('A shopping list')).rejects.toThrow('No film page was found in this text.')
})

test('a few readings are kept; the oldest is let go, and says so', async () => {
  const pages = pending()
  const tokens: string[] = []
  for (let i = 0; i < 6; i++) tokens.push((await pages.readText(`Interview ${i}`)).token)
  expect(() => pages.source(tokens[0] ?? '')).toThrow('no longer waiting')
  expect(pages.source(tokens[5] ?? '')).toBeDefined()
})

test('the window reads, adds and lets go', async () => {
  const handlers = pageHandlers(() => library.open, pending())
  const { token } = await handlers.recognise({ text: 'Interview' })
  const added = await handlers.add({ token, pages: [aPageToAdd()] })
  expect(added.done?.label).toBe('Interview added')
  await expect(handlers.add({ token, pages: [aPageToAdd()] })).rejects.toMatchObject({ code: 'not-found' })
  const other = await handlers.recognise({ text: 'Interview' })
  await handlers.discard({ token: other.token })
  await expect(handlers.add({ token: other.token, pages: [] })).rejects.toMatchObject({ code: 'not-found' })
})
