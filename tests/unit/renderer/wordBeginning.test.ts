import { expect, it } from 'vitest'
import { wordBeginning } from '../../../src/renderer/ui/wordBeginning'

it.each([
  ['Ozu', 'oz', 'Oz'],
  ['François Ozon', 'OZ', 'Oz'],
  ['François Ozon', 'francois o', 'François O'],
  ['Matinée', 'matine', 'Matiné'],
  ['Matine\u0301e', 'matine', 'Matine\u0301'],
  ['35 mm', 'mm', 'mm'],
  ['two-handers', 'hand', 'hand'],
  ['★', '★', '★']
])('finds where a word of “%s” begins like “%s”', (text, typed, found) => {
  const place = wordBeginning(text, typed)
  expect(place && text.slice(place.start, place.end)).toBe(found)
})

it.each([['Ozu', 'zu'], ['Ozu', ''], ['Ozu', 'ozus']])('“%s” has no word that begins like “%s”', (text, typed) => {
  expect(wordBeginning(text, typed)).toBeNull()
})
