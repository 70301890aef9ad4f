import { expect, it } from 'vitest'
import { transferWords } from '../../../../src/renderer/messages'
import { id } from '../../../support/fakeApi'

const { here, run, written } = transferWords.export

it('says how much will be written, and that it is more where nobody counted to the end', () => {
  expect(written(187, 1_200_000, true)).toBe('187 files, 1.2 MB')
  expect(written(187, null, true)).toBe('187 files')
  expect(written(2, 3_000_001, false)).toBe('At least 2 files, 3 MB')
})

it('says what was chosen, one or several', () => {
  expect(here({ kind: 'films', films: [id(1), id(2), id(3)] })).toBe('These 3 films')
  expect(here({ kind: 'films', films: [id(1)] })).toBe('This film')
  expect(here({ kind: 'entries', entries: Array.from({ length: 12 }, (_, index) => id(index + 1)) })).toBe('These 12 entries')
  expect(here({ kind: 'entries', entries: [id(1)] })).toBe('This entry')
  expect(here({ kind: 'list', list: id(1) })).toBe('The list')
})

it('says what the button does', () => {
  expect(run({ kind: 'films', films: [id(1), id(2)] }, false, 2)).toBe('Export 2 films')
  expect(run({ kind: 'entries', entries: [id(1)] }, false, 1)).toBe('Export 1 entry')
  expect(run({ kind: 'entries', entries: [id(1)] }, false, null)).toBe('Export')
  expect(run({ kind: 'list', list: id(1) }, true, 4)).toBe('Export the list')
  expect(run({ kind: 'everything' }, true, 4)).toBe('Export everything')
})
