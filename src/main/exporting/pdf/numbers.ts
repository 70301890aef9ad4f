/** Page numbers of a book that has been printed once: on which page each place is, and the figures at the foot. */
import { PDFArray, PDFDict, PDFDocument, PDFName, rgb, StandardFonts } from '@cantoo/pdf-lib'

/**
 * On which page each place of a book stands, counted from 1. Chromium writes the targets of links within a page as named destinations
 * (PDF 32000-1, 12.3.2.3).
 */
export async function pagesOf(pdf: Uint8Array): Promise<Map<string, number>> {
  const document = await PDFDocument.load(pdf)
  const numbers = new Map(document.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const found = new Map<string, number>()
  for (const [name, value] of places?.entries() ?? []) {
    const target = document.context.lookup(value)
    const page = target instanceof PDFArray ? numbers.get(target.get(0).toString()) : undefined
    if (page !== undefined) found.set(name.decodeText(), page)
  }
  return found
}

/** The book with a number at the foot of every page behind the title page, and with what it is called. */
export async function withNumbers(pdf: Uint8Array, title: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf)
  const font = await document.embedFont(StandardFonts.TimesRoman)
  document.setTitle(title)
  document.setProducer('Matinee')
  document.setCreator('Matinee')
  // No time of export: the same library gives the same book.
  document.setCreationDate(new Date(0))
  document.setModificationDate(new Date(0))
  for (const [index, page] of document.getPages().entries()) {
    if (index === 0) continue
    const text = String(index + 1)
    page.drawText(text, { x: (page.getWidth() - font.widthOfTextAtSize(text, 9)) / 2, y: 34, size: 9, font, color: rgb(0.26, 0.31, 0.29) })
  }
  return document.save()
}
