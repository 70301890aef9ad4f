/** The forms of an export. Each is read when it is first needed, not when the window opens. */
import type { ExportChoices, ExportFormat, NamedChoices } from '../../shared/models/transfer'
import { Problem } from '../problem'
import type { Writer } from './written'

type Writers = Readonly<Record<ExportFormat, () => Promise<Writer>>>

const WRITERS: Writers = {
  json: async () => ({ kind: 'file', write: (await import('./libraryJson')).writeJson }),
  markdown: async () => ({ kind: 'folder', write: (await import('./markdown/write')).writeMarkdown }),
  letterboxd: async () => ({ kind: 'folder', write: (await import('./letterboxd/write')).writeLetterboxd }),
  csv: async () => ({ kind: 'folder', write: (await import('./csv/write')).writeCsv }),
  text: async () => ({ kind: 'file', write: (await import('./text/write')).writeText }),
  html: async () => ({ kind: 'file', write: (await import('./html/write')).writeHtml }),
  // A book is set and printed by a window of Chromium's, which only the main process has.
  pdf: async () => {
    throw new Problem('unexpected', 'A book cannot be printed here. Nothing was exported.')
  }
}

/** What writes the form that was chosen. One review as Markdown is one file. */
export async function writerFor({ format, scope }: NamedChoices): Promise<Writer> {
  if (format === 'markdown' && scope.kind === 'review') return { kind: 'file', write: (await import('./markdown/write')).writeOneNote }
  return WRITERS[format]()
}

const EXTENSIONS: Readonly<Record<ExportFormat, string>> = { json: '.json', markdown: '', letterboxd: '', csv: '', text: '.txt', html: '.html', pdf: '.pdf' }

/** ".json"; '' for a folder. */
export function extensionFor({ format, scope }: Pick<ExportChoices, 'format' | 'scope'>): string {
  return format === 'markdown' && scope.kind === 'review' ? '.md' : EXTENSIONS[format]
}
