import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recognise } from '../../../../src/main/recogniser/index'

const root = resolve(import.meta.dirname, '../../../..')
const file = join(process.env['MATINEE_SHARED_DATA'] ?? join(root, '../shared/data'), 'interview-page.txt')
const missing = !existsSync(file)

const COMMON = new Set(
  'a about after again all am an and any are as at be because been before but by can cannot could did do does doing done film films for from get gets good had has have he her him his how i if in into is it its just know like made make many may me more most movie movies much my no not of off on one only or other out over people piece same say score see she so some still story than that the their them then there these they thing this those three through title to too two up was watch way we well were what when where which while who will with would you your end ending first last word words time review reviews'.split(' ')
)

/** Words as they stand; straight and curly apostrophes are the same. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().replace(/[’‘]/g, "'").match(/[\p{L}\p{N}&*^']+/gu) ?? []
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|css|html|sql|json|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

describe.skipIf(missing && process.env['CI'] !== 'true')('The real page in the source (needs the shared data folder)', () => {
  const text = missing ? '' : readFileSync(file, 'utf8')
  const files = sources(join(root, 'src')).map((path) => ({ path, text: readFileSync(path, 'utf8') }))

  it('is there', () => {
    expect(missing, `${file} is missing`).toBe(false)
  })

  it('no author, title or mention of it stands there', () => {
    const { pages } = recognise(text)
    const names = pages.flatMap((page) => [
      ...[...page.takes, ...page.reviews].map((one) => one.author.value),
      ...page.film.trailers.map((trailer) => trailer.value.title),
      ...page.reviews.flatMap((review) => review.mentions.map((mention) => mention.title))
    ])
    expect(names.length).toBeGreaterThan(10)
    const found = files.flatMap(({ path, text: source }) => names.filter((name) => source.includes(name)).map((name) => `${path}: ${name}`))
    expect(found).toEqual([])
  })

  it('no three words of it in a row stand in the recogniser, beyond those that everybody says', () => {
    const words = wordsOf(text)
    const telling = new Set<string>()
    for (let at = 0; at + 2 < words.length; at++) {
      const three = words.slice(at, at + 3)
      if (three.filter((word) => !COMMON.has(word)).length >= 2) telling.add(three.join(' '))
    }
    const found = files
      .filter(({ path }) => path.includes('recogniser'))
      .flatMap(({ path, text: source }) => {
        const own = wordsOf(source)
        return own.flatMap((_, at) => (telling.has(own.slice(at, at + 3).join(' ')) ? [`${path}: ${own.slice(at, at + 3).join(' ')}`] : []))
      })
    expect(found).toEqual([])
  })

  it('no sentence of it stands anywhere', () => {
    const sentences = text.split(/[.!?\n]+/).map((sentence) => sentence.trim()).filter((sentence) => sentence.split(/\s+/).length >= 5)
    const found = files.flatMap(({ path, text: source }) => sentences.filter((sentence) => source.includes(sentence)).map((sentence) => `${path}: ${sentence}`))
    expect(found).toEqual([])
  })
})
