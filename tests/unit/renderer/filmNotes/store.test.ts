import { expect, it } from 'vitest'
import { createFilmNotesStore } from '../../../../src/renderer/features/filmNotes/store'
import type { FilmNote } from '../../../../src/shared/models/filmNote'
import { ok } from '../../../support/fakeResults'

const note = (film: string, body: string, rest: Partial<FilmNote> = {}): FilmNote => ({ id: body, film, kind: 'question', body, speaker: null, answer: null, isPrivate: false, createdAt: '2026-11-22T10:00:00.000Z', ...rest })

/** Answers for each film when it is told to. */
function aStore() {
  const waiting = new Map<string, (notes: FilmNote[]) => void>()
  const store = createFilmNotesStore({
    filmNotes: {
      of: ({ film }) => new Promise((answer) => waiting.set(film, (notes) => answer(ok(notes)))),
      add: async () => ok(note('one', 'new')),
      change: async () => ok(null),
      remove: async () => ok({ label: 'removed', group: 1 })
    }
  })
  return { store, answer: (film: string, notes: FilmNote[]) => waiting.get(film)?.(notes) }
}

it('knows the questions that are open on a film, and not its lines', async () => {
  const { store, answer } = aStore()
  const asked = store.getState().actions.ask('one')
  answer('one', [note('one', 'Who?'), note('one', 'Answered', { answer: '' }), note('one', 'Cut!', { kind: 'line' })])
  await asked
  expect(store.getState().questions.map(({ body }) => body)).toEqual(['Who?'])
})

it('shows nothing of a film that was left before the answer came', async () => {
  const { store, answer } = aStore()
  const first = store.getState().actions.ask('one')
  const second = store.getState().actions.ask('two')
  answer('two', [note('two', 'Why?')])
  answer('one', [note('one', 'Who?')])
  await Promise.all([first, second])
  expect(store.getState()).toMatchObject({ questionsOf: 'two', questions: [{ body: 'Why?' }] })
})

it('keeps what was typed until it is forgotten', () => {
  const { store } = aStore()
  const text = { body: 'half a', speaker: null, answer: null, isPrivate: false }
  store.getState().actions.keep('line of one', text)
  expect(store.getState().typed).toEqual({ 'line of one': text })
  store.getState().actions.keep('line of one', null)
  expect(store.getState().typed).toEqual({})
})
