/**
 * A book, from the library to a PDF. It is set twice: the first time shows on which page each review stands, the second time the contents
 * say so. Writing and numbering are the worker's; only printing needs a window.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface BookSteps {
  /** Writes the book's page to a file; `pages` as writeBook takes them. */
  readonly write: (file: string, pages: Record<string, number> | null) => Promise<{ films: number; reviews: number }>
  readonly print: (file: string) => Promise<Uint8Array>
  readonly pages: (pdf: string) => Promise<Record<string, number>>
  /** Numbers the printed book and puts it at its target; answers where that is. */
  readonly finish: (pdf: string) => Promise<string>
}

export async function exportBook(steps: BookSteps): Promise<{ path: string; files: 1; films: number; reviews: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-book-'))
  try {
    const page = join(folder, 'book.html')
    const pdf = join(folder, 'book.pdf')
    const written = await steps.write(page, null)
    writeFileSync(pdf, await steps.print(page))
    await steps.write(page, await steps.pages(pdf))
    writeFileSync(pdf, await steps.print(page))
    return { path: await steps.finish(pdf), files: 1, ...written }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
