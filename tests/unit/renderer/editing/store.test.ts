import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toDraft } from '../../../../src/renderer/features/films/editing/draft'
import { withField, withTerms } from '../../../../src/renderer/features/films/editing/draftEdits'
import { createFilmEditsStore, isUnsaved } from '../../../../src/renderer/features/films/editing/store'
import { unsavedIn, type UnsavedEdits } from '../../../../src/renderer/features/films/editing/unsaved'
import type { FilmEdit } from '../../../../src/shared/models/filmEdit'
import { fakeApi, id, ok, problem } from '../../../support/fakeApi'
import { anEdit } from './anEdit'

const film = id(1)
const NOWHERE: UnsavedEdits = { read: () => null, keep: () => undefined, drop: () => undefined }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A library with one film, and what was saved into it. */
function library(edit: FilmEdit = anEdit()) {
  const held = { edit, saved: [] as FilmEdit[] }
  const api = fakeApi()
  const films: typeof api.films = {
    ...api.films,
    edit: () => Promise.resolve(ok({ film, edit: held.edit, posters: [] })),
    facets: () => Promise.resolve(ok({ decades: [], certificates: [], genres: [{ value: 'Drama', count: 3 }], countries: [], languages: [], tags: [] })),
    change: (input) => {
      held.saved.push(input.edit)
      return Promise.resolve(ok({ label: 'Interview edited', group: 7 }))
    }
  }
  return { held, api: { ...api, films } }
}

describe('an edit', () => {
  it('is saved once, as it was typed, and let go of', async () => {
    const { api, held } = library()
    const store = createFilmEditsStore(api, NOWHERE)
    const { actions } = store.getState()
    await actions.open(film)
    actions.change(film, (draft) => withField(draft, 'title', 'Interview II'))
    expect(isUnsaved(store.getState(), film)).toBe(true)
    expect(await actions.save(film)).toEqual({ saved: { label: 'Interview edited', group: 7 } })
    expect(held.saved).toMatchObject([{ title: 'Interview II', year: 2007 }])
    expect(store.getState().byFilm[film]).toBeUndefined()
  })

  it('that cannot be read stays open and says where; the problem goes with the first change of its field', async () => {
    const { api, held } = library()
    const store = createFilmEditsStore(api, NOWHERE)
    const { actions } = store.getState()
    await actions.open(film)
    actions.change(film, (draft) => withField(withField(draft, 'year', 'soon'), 'minutes', 'long'))
    expect(await actions.save(film)).toHaveProperty('unread')
    expect(Object.keys(store.getState().byFilm[film]?.problems ?? {})).toEqual(['year', 'minutes'])
    actions.change(film, (draft) => withField(draft, 'year', '2008'))
    expect(Object.keys(store.getState().byFilm[film]?.problems ?? {})).toEqual(['minutes'])
    expect(held.saved).toEqual([])
  })

  it('that main refuses stays open with its sentence under the field', async () => {
    const { api } = library()
    const refuse: typeof api.films.change = () => Promise.resolve({ ok: false, problem: { code: 'conflict', message: 'It is there.', fields: { title: 'There already.' } } })
    const store = createFilmEditsStore({ ...api, films: { ...api.films, change: refuse } }, NOWHERE)
    const { actions } = store.getState()
    await actions.open(film)
    actions.change(film, (draft) => withField(draft, 'title', 'Trees Lounge'))
    expect(await actions.save(film)).toEqual({ unread: { title: 'There already.' } })
    expect(store.getState().byFilm[film]).toMatchObject({ draft: { fields: { title: 'Trees Lounge' } }, isSaving: false })
  })

  it('that meets trouble is still there to be saved again', async () => {
    const { api } = library()
    const full: typeof api.films.change = () => Promise.resolve(problem('storage', 'The disk is full.'))
    const store = createFilmEditsStore({ ...api, films: { ...api.films, change: full } }, NOWHERE)
    const { actions } = store.getState()
    await actions.open(film)
    actions.change(film, (draft) => withField(draft, 'title', 'X'))
    expect(await actions.save(film)).toEqual({ trouble: 'The disk is full.' })
    expect(isUnsaved(store.getState(), film)).toBe(true)
  })

  it('takes no row away that another program added while it was open', async () => {
    const { api, held } = library()
    const store = createFilmEditsStore(api, NOWHERE)
    const { actions } = store.getState()
    await actions.open(film)
    actions.change(film, (draft) => withTerms(draft, 'genres', ['Drama', 'Comedy']))
    held.edit = anEdit({ trailers: [...anEdit().trailers, { id: id(51), title: 'Teaser', url: null }] })
    await actions.save(film)
    expect(held.saved).toMatchObject([{ genres: ['Drama', 'Comedy'], trailers: [{ id: id(50) }, { id: id(51) }] }])
  })

  it('without changes is not kept when its page is left', async () => {
    const { api } = library()
    const store = createFilmEditsStore(api, NOWHERE)
    const { actions } = store.getState()
    await actions.open(film)
    actions.change(film, (draft) => withField(draft, 'title', 'X'))
    actions.change(film, (draft) => withField(draft, 'title', 'Interview'))
    actions.leave(film)
    expect(store.getState().byFilm).toEqual({})
  })

  it('with changes is there again, over what the library says by then', async () => {
    const { api, held } = library()
    const store = createFilmEditsStore(api, NOWHERE)
    const { actions } = store.getState()
    await actions.open(film)
    actions.change(film, (draft) => withField(draft, 'title', 'X'))
    actions.leave(film)
    held.edit = anEdit({ year: 2008 })
    await actions.open(film)
    expect(store.getState().byFilm[film]?.draft.fields).toMatchObject({ title: 'X', year: '2008' })
  })
})

describe('a window that closes', () => {
  /** The page's own store, as a browser has it. */
  function storage(): Storage & { readonly texts: Map<string, string> } {
    const texts = new Map<string, string>()
    return {
      texts,
      get length() {
        return texts.size
      },
      clear: () => texts.clear(),
      getItem: (key) => texts.get(key) ?? null,
      key: (index) => [...texts.keys()][index] ?? null,
      removeItem: (key) => void texts.delete(key),
      setItem: (key, value) => void texts.set(key, value)
    }
  }

  it('loses nothing: the next one finds the edit, until it is saved or discarded', async () => {
    const { api } = library()
    const place = storage()
    const first = createFilmEditsStore(api, unsavedIn(() => place))
    await first.getState().actions.open(film)
    first.getState().actions.change(film, (draft) => withField(draft, 'title', 'X'))
    await vi.advanceTimersByTimeAsync(400)

    const second = createFilmEditsStore(api, unsavedIn(() => place))
    await second.getState().actions.open(film)
    expect(second.getState().byFilm[film]?.draft.fields.title).toBe('X')
    second.getState().actions.discard(film)
    expect(place.texts.size).toBe(0)

    const third = createFilmEditsStore(api, unsavedIn(() => place))
    await third.getState().actions.open(film)
    expect(isUnsaved(third.getState(), film)).toBe(false)
  })

  it('keeps nothing that was taken back, and nothing of another film', async () => {
    const place = storage()
    const unsaved = unsavedIn(() => place)
    const draft = toDraft(anEdit())
    unsaved.keep({ film, from: draft, draft })
    expect(unsaved.read(id(2))).toBeNull()
    unsaved.drop(id(2))
    expect(unsaved.read(film)).not.toBeNull()
    const { api } = library()
    const store = createFilmEditsStore(api, unsaved)
    await store.getState().actions.open(film)
    store.getState().actions.change(film, (now) => withField(now, 'title', 'X'))
    store.getState().actions.change(film, (now) => withField(now, 'title', 'Interview'))
    await vi.advanceTimersByTimeAsync(400)
    expect(unsaved.read(film)).toBeNull()
  })

  it('is no trouble where nothing can be kept, or what was kept is nonsense', () => {
    const nowhere = unsavedIn(() => {
      throw new Error('There is no storage.')
    })
    const draft = toDraft(anEdit())
    nowhere.keep({ film, from: draft, draft })
    expect(nowhere.read(film)).toBeNull()
    const place = storage()
    unsavedIn(() => place).keep({ film, from: draft, draft })
    for (const key of place.texts.keys()) place.texts.set(key, '{"film": 3}')
    expect(unsavedIn(() => place).read(film)).toBeNull()
  })
})
