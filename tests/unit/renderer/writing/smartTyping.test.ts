/** What typed quotes, dashes and dots become, letter by letter as somebody types them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marksFor, smartened } from '../../../../src/renderer/features/writing/editor/smartTyping/smartened'

/** The line as it stands after the keys were pressed one by one. */
function typed(keys: string, locale = 'en-GB'): string {
  let line = ''
  for (const key of keys) {
    if (key === '\n') {
      line = ''
      continue
    }
    const made = smartened(line, key, marksFor(locale))
    line = made === null ? line + key : line.slice(0, line.length - made.remove) + made.insert
  }
  return line
}

describe('in the language of the person', () => {
  test.each([
    ['"Ferry," she said.', '“Ferry,” she said.'],
    [`"'Never,' he said," she said.`, '“‘Never,’ he said,” she said.'],
    ["it's the dogs' film", 'it’s the dogs’ film'],
    ["in '97 and '68", 'in ’97 and ’68'],
    ['(the "quiet" one)', '(the “quiet” one)'],
    ['**"bold"** and *"slanted"*', '**“bold”** and *“slanted”*'],
    ['> "quoted"', '> “quoted”'],
    ['||"hidden"||', '||“hidden”||'],
    ['one -- two --- three', 'one – two — three'],
    ['well...', 'well…'],
    ['wait....', 'wait….'],
    ['he left--"alone"', 'he left–“alone”']
  ])('%s', (keys, line) => expect(typed(keys)).toBe(line))

  test('German, French, Italian, and one that is not known', () => {
    expect(typed(`Er sagt: "Das war's, 'Ende'."`, 'de-AT')).toBe('Er sagt: „Das war’s, ‚Ende‘.“')
    expect(typed('Il dit "oui" et l\'autre', 'fr-FR')).toBe('Il dit «\u202foui\u202f» et l’autre')
    expect(typed('"sì"', 'it')).toBe('«sì»')
    expect(typed('"ja"', 'nn-NO')).toBe('“ja”')
  })
})

describe('left as it is typed', () => {
  test.each([
    '---', '--', '- - -', '> ---', '[[9 1/2 "Weeks"', '`say "it" -- now', '```js "x"', 'https://a.example/--x...', 'see www.a.example/"x"', '[a](https://a.example "title"', '1.5 and 2-3'
  ])('%s', (keys) => expect(typed(keys)).toBe(keys))

  test('after the code and the link it goes on', () => {
    expect(typed('`a "b"` "c"')).toBe('`a "b"` “c”')
    expect(typed('[[Interview]] -- "c"')).toBe('[[Interview]] – “c”')
  })
})

describe('whatever is typed', () => {
  const keys = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', "'", '-', '.', '*', '(', ')', '9', '`', '[', 'é'), maxLength: 40 })
  /** Back to what a keyboard has. */
  const straight = (line: string): string => line.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('—', '---').replaceAll('–', '--').replaceAll('…', '...')

  test('no letter is lost or added', () => {
    fc.assert(fc.property(keys, (text) => straight(typed(text)) === straight(text)))
  })

  test('what is typed into code stays', () => {
    fc.assert(fc.property(keys.filter((text) => !text.includes('`')), (text) => typed(`x \`${text}`) === `x \`${text}`))
  })

  test('quotes around words open before and close after', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,8}$/), { minLength: 1, maxLength: 5 }), (words) => typed(`x "${words.join(' ')}" y`) === `x “${words.join(' ')}” y`))
  })
})
