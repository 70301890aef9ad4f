/** Holds a recogniser's answers against the truth of generated pages: counts in every field, and the worst pages. */
import type { PageFilm, Recognition } from '../../../src/shared/models/page'
import { judgeFilm } from './judgeFilm'
import { judgePeople } from './judgePeople'
import { emptyFields, Marks, type Field, type Tally } from './marks'
import type { GeneratedPage } from './truth'

export type WorstPage = { seed: number; weight: number; reasons: string[] }
export type Evaluation = { pages: number; fields: Record<Field, Tally>; worst: WorstPage[] }

const NOTHING: PageFilm = { title: null, year: null, certificates: [], releases: [], trailers: [], synopsis: null }

export function evaluate(pages: Iterable<GeneratedPage>, recognise: (text: string) => Recognition, worstCount = 10): Evaluation {
  const fields = emptyFields()
  const worst: WorstPage[] = []
  let count = 0
  for (const page of pages) {
    count += 1
    const marks = new Marks(fields)
    try {
      const recognition = recognise(page.text)
      if (recognition.pages.length > 1) marks.blame(3, `split into ${recognition.pages.length} pages`)
      judgeFilm(marks, page.truth, recognition.pages[0]?.film ?? NOTHING)
      judgePeople(marks, page, recognition)
    } catch (error) {
      marks.blame(100, `threw: ${error instanceof Error ? error.message : String(error)}`)
    }
    if (marks.weight > 0) worst.push({ seed: page.seed, weight: marks.weight, reasons: marks.reasons })
    if (worst.length > 4 * worstCount + 100) keepWorst(worst, worstCount)
  }
  keepWorst(worst, worstCount)
  return { pages: count, fields, worst }
}

function keepWorst(worst: WorstPage[], count: number): void {
  worst.sort((one, other) => other.weight - one.weight || one.seed - other.seed)
  worst.splice(count)
}
