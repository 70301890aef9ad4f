import { expect, it } from 'vitest'
import { filmsTyped } from '../../../../src/renderer/features/newEntry/typedFilm'

const now = new Date(2026, 10, 22)

it.each([
  ['', []],
  ['  Tokyo   Sonata ', [{ title: 'Tokyo Sonata', year: null }]],
  ['Tokyo Sonata (2008)', [{ title: 'Tokyo Sonata', year: 2008 }]],
  ['Tokyo Sonata, 2008', [{ title: 'Tokyo Sonata', year: 2008 }, { title: 'Tokyo Sonata, 2008', year: null }]],
  ['Death Race 2000', [{ title: 'Death Race', year: 2000 }, { title: 'Death Race 2000', year: null }]],
  ['Blade Runner 2049', [{ title: 'Blade Runner 2049', year: null }]],
  ['Blade Runner 2049 (2017)', [{ title: 'Blade Runner 2049', year: 2017 }]],
  ['1917', [{ title: '1917', year: null }]],
  ['1917 2019', [{ title: '1917', year: 2019 }, { title: '1917 2019', year: null }]],
  ['2001: A Space Odyssey', [{ title: '2001: A Space Odyssey', year: null }]]
])('reads “%s”', (typed, films) => {
  expect(filmsTyped(typed, now)).toEqual(films)
})
