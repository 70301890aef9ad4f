import { expect, test } from 'vitest'
import { findLicences, licenceParts } from '../../../../src/renderer/features/settings/licenceParts'

const RULE = '='.repeat(78)
const TEXT = `Matinee 0.1.0 · MIT

Permission is hereby granted.
${RULE}
Newsreader · OFL-1.1

----------
This font may be used.
${RULE}
alpha 1.0 · ISC

A short text
with two lines.
`

test('the text is cut into parts with their names, and the words of a search narrow them', () => {
  const parts = licenceParts(TEXT)
  expect(parts.map(({ title }) => title)).toEqual(['Matinee 0.1.0 · MIT', 'Newsreader · OFL-1.1', 'alpha 1.0 · ISC'])
  expect(parts[2]?.text).toBe('A short text\nwith two lines.')
  const named = (search: string) => findLicences(parts, search).map(({ title }) => title.split(' ')[0])
  expect(named('')).toEqual(['Matinee', 'Newsreader', 'alpha'])
  expect(named('ofl')).toEqual(['Newsreader'])
  expect(named('  TEXT short ')).toEqual(['alpha'])
  expect(named('nothing like it')).toEqual([])
})

test('a text without lines between is one part', () => {
  expect(licenceParts('Only this\n\nand that')).toEqual([{ title: 'Only this', text: 'and that' }])
  expect(licenceParts('')).toEqual([])
})
