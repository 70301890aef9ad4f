/** Pages coming in: where they came from, and the report of what became of them. */
import type { ReportLine } from '../../shared/models/pasting'
import type { OpenLibrary } from '../repositories'

/** The bytes of a paste or file as they came. */
export interface PageSource {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly encoding: string
  readonly kind: 'paste' | 'file'
  readonly name: string | null
}

export class Arrival {
  readonly open: OpenLibrary
  readonly lines: ReportLine[] = []
  readonly #from: PageSource
  #origin: { batch: string; source: string } | null = null

  constructor(open: OpenLibrary, from: PageSource) {
    this.open = open
    this.#from = from
  }

  /** The batch and the kept source. Both are made when the first new thing asks for them, so a page without news leaves nothing. */
  origin(): { batch: string; source: string } {
    if (!this.#origin) {
      const { batches, sources } = this.open.repositories
      const batch = batches.begin({ kind: 'page', label: 'Page added' }).id
      this.open.library.changes.describe('Page added', batch)
      this.#origin = { batch, source: sources.add({ ...this.#from, batch }).id }
    }
    return this.#origin
  }

  /** The batch, or null while nothing was new. */
  get batch(): string | null {
    return this.#origin?.batch ?? null
  }

  tell(kind: ReportLine['kind'], outcome: ReportLine['outcome'], what: string, reason: string | null = null, id: string | null = null): void {
    this.lines.push({ kind, outcome, what, reason, id })
  }
}
