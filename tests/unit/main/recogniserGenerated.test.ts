import { describe, expect, it } from 'vitest'
import { recognise } from '../../../src/main/recogniser'
import { evaluate } from '../../support/pageGenerator/evaluate'
import { FIELDS, type Field } from '../../support/pageGenerator/marks'
import { generatePage } from '../../support/pageGenerator/page'
import { certainPrecision, formatEvaluation, formatWorst, recall } from '../../support/pageGenerator/report'

const PAGES = 500
/** What is called certain must be right. */
const CERTAIN_PRECISION = 0.98
/** How much of what a careful reader finds must be found, certain or doubtful. */
const RECALL: Readonly<Record<Field, number>> = {
  title: 0.97,
  year: 0.98,
  certificate: 0.98,
  'release date': 0.98,
  country: 0.98,
  synopsis: 0.9,
  'take authors': 0.97,
  'take texts': 0.96,
  'review authors': 0.97,
  'review bodies': 0.96,
  score: 0.94,
  mentions: 0.9,
  'mention years': 0.84,
  'paragraph breaks': 0.96
}

const given = process.env['MATINEE_SEED']
const seed = given === undefined ? Math.floor(Math.random() * 1_000_000_000) : Number(given)

describe(`The recogniser on ${PAGES} generated pages`, () => {
  const result = evaluate(Array.from({ length: PAGES }, (_, index) => generatePage(seed + index)), recognise)
  const worst = formatWorst(result.worst)
  console.log(`Pages from seed ${seed} (MATINEE_SEED=${seed} repeats them)\n${formatEvaluation(result)}`)

  it.each(FIELDS)('is right where it is certain: %s', (field) => {
    const precision = certainPrecision(result.fields[field])
    expect(Number.isNaN(precision) ? 1 : precision, `MATINEE_SEED=${seed}\n${worst}`).toBeGreaterThanOrEqual(CERTAIN_PRECISION)
  })

  it.each(FIELDS)('finds what a reader finds: %s', (field) => {
    expect(recall(result.fields[field]), `MATINEE_SEED=${seed}\n${worst}`).toBeGreaterThanOrEqual(RECALL[field])
  })
})
