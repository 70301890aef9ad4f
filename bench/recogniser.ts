/** The recogniser on 10,000 generated pages: how much it finds, how often it is right, and how long it takes. */
import { recognise } from '../src/main/recogniser'
import { evaluate } from '../tests/support/pageGenerator/evaluate'
import { generatePage } from '../tests/support/pageGenerator/page'
import { formatEvaluation, formatWorst } from '../tests/support/pageGenerator/report'
import type { GeneratedPage } from '../tests/support/pageGenerator/truth'

const PAGES = 10_000
const seed = Number(process.env['MATINEE_SEED'] ?? 1)

function* pages(): Iterable<GeneratedPage> {
  for (let index = 0; index < PAGES; index++) yield generatePage(seed + index)
}

let reading = 0
let splitting = 0
let characters = 0
let words = 0
const result = evaluate(pages(), (text) => {
  characters += text.length
  const start = performance.now()
  words += text.split(/[^\p{L}\p{N}]+/u).length
  const between = performance.now()
  const recognition = recognise(text)
  reading += performance.now() - between
  splitting += between - start
  return recognition
})

console.log(`${PAGES} pages from seed ${seed} (MATINEE_SEED repeats or changes them), ${characters} characters, ${words} words\n`)
console.log(formatEvaluation(result))
console.log(`\nThe ten worst pages\n${formatWorst(result.worst)}`)
console.log(
  `\nTime per page: ${(reading / PAGES).toFixed(3)} ms, ${(reading / splitting).toFixed(1)} times what splitting the same text into words takes (${(splitting / PAGES).toFixed(3)} ms)`
)
