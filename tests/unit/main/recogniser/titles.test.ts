import { expect, test } from 'vitest'
import { recognise } from '../../../../src/main/recogniser'

test.each(['L’Été d’Anna', "L'Été d'Anna", "D'Anna"])('the year behind “%s” is no part of the title', (title) => {
  for (const line of [`${title} (1961)`, `${title}, 1961`]) {
    const film = recognise(`${line}\nPG | 12 March 1964 (France)\n\nkeelhaul9 I would see it again, and I think you would too.\n`).pages[0]?.film
    expect(film?.title, line).toMatchObject({ value: title, certainty: 'certain' })
    expect(film?.year, line).toMatchObject({ value: 1961 })
  }
})

test('a sentence with a quoted film and its year is still no title', () => {
  const film = recognise('The Salt Ferry\nPG | 12 March 1964 (France)\n\nkeelhaul9 It is nearly as good as ‘Local Hero’ (1983)\n').pages[0]?.film
  expect(film?.title).toMatchObject({ value: 'The Salt Ferry' })
})
