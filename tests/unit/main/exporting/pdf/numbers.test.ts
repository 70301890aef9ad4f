import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { pagesOf, withNumbers } from '../../../../../src/main/exporting/pdf/numbers'

async function aBook(pages: number, places: Record<string, number>): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const made = Array.from({ length: pages }, () => document.addPage([420, 595]))
  const dests = PDFDict.withContext(document.context)
  for (const [name, number] of Object.entries(places)) {
    const page = made[number - 1]
    if (page) dests.set(PDFName.of(name), document.context.obj([page.ref, 'XYZ', 0, 0, 0]))
  }
  document.catalog.set(PDFName.of('Dests'), dests)
  return document.save()
}

test('a place is on the page it was printed on', async () => {
  const book = await aBook(4, { 'review-a': 3, 'review-b': 4 })
  expect(Object.fromEntries(await pagesOf(book))).toEqual({ 'review-a': 3, 'review-b': 4 })
  expect((await pagesOf(await (await PDFDocument.create()).save())).size).toBe(0)
})

test('numbers stand on every page but the title page, and no time of export in the file', async () => {
  const book = await withNumbers(await aBook(3, {}), 'My film reviews')
  const read = await PDFDocument.load(book, { updateMetadata: false })
  expect(read.getPageCount()).toBe(3)
  expect(read.getTitle()).toBe('My film reviews')
  expect(read.getPages().map((page) => page.node.Contents() !== undefined)).toEqual([false, true, true])
  expect(read.getCreationDate()?.getTime()).toBe(0)
  expect(read.getModificationDate()?.getTime()).toBe(0)
})
