import { describe, expect, it, vi } from 'vitest'
import { createJournalStore, EVERYTHING, type JournalApi } from '../../../../src/renderer/features/journal/store'
import { EVERY_ENTRY, type JournalEntry, type JournalQuery, type MonthKey } from '../../../../src/shared/models/journal'
import { aFilm, id, ok, problem } from '../../../support/fakeApi'

interface FakeJournal {
  readonly api: JournalApi<File>
  /** What was asked for, in order. */
  readonly asked: string[]
  /** Entries a query leaves, by month. */
  answer: (query: JournalQuery) => [MonthKey, number][]
}

function anEntryOf(month: MonthKey, index: number): JournalEntry {
  return {
    id: id(Number(month.replace('-', '') || 0) * 10_000 + index),
    viewingId: null,
    reviewId: null,
    film: aFilm(`Film ${index} of ${month}`, 2000),
    watchedOn: 'unknown',
    day: null,
    rating: null,
    isRewatch: false,
    isLiked: false,
    isDraft: false,
    isPrivate: false,
    tags: [],
    opening: '',
    words: 0
  }
}

/** A journal that answers from numbers alone; calls that a test cares about can be replaced. */
function fakeJournal(answer: FakeJournal['answer'], replaced: Partial<JournalApi<File>['journal']> = {}): FakeJournal {
  const asked: string[] = []
  const unused = async (): Promise<never> => {
    throw new Error('Not a part of this test.')
  }
  const fake: FakeJournal = {
    asked,
    answer,
    api: {
      tags: { suggest: async () => ok([]) },
      journal: {
        start: unused,
        open: unused,
        save: unused,
        finish: unused,
        leave: unused,
        remove: unused,
        setAside: unused,
        kept: unused,
        drafts: unused,
        offer: unused,
        history: unused,
        log: unused,
        facets: async () => ok({ years: [], tags: [] }),
        months: async ({ query }) => {
          asked.push('months')
          const months = fake.answer(query).map(([month, entries]) => ({ month, entries }))
          return ok({ counted: months.reduce((sum, { entries }) => sum + entries, 0), months })
        },
        rows: async ({ query, month, start, count }) => {
          asked.push(`rows ${month} ${start}`)
          const entries = fake.answer(query).find(([other]) => other === month)?.[1] ?? 0
          return ok({ month, start, entries: Array.from({ length: Math.max(0, Math.min(count, entries - start)) }, (_, index) => anEntryOf(month, start + index)) })
        },
        month: async ({ month }) => {
          asked.push(`figures ${month}`)
          return ok({ month, films: 1, rewatches: 0, words: 0, days: [] })
        },
        ids: async ({ query, start, count }) => {
          const all = fake.answer(query).flatMap(([month, entries]) => Array.from({ length: entries }, (_, index) => anEntryOf(month, index).id))
          return ok(all.slice(start, start + count))
        },
        locate: async () => ok({ month: '2026-11', index: 0 }),
        change: async () => ok({ label: 'Entries changed', group: 1 }),
        removeMany: async () => ok({ label: 'Entries moved to the bin', group: 2 }),
        ...replaced
      }
    }
  }
  return fake
}

const NOVEMBER: [MonthKey, number][] = [['2026-11', 13], ['2026-10', 4]]

describe('the journal', () => {
  it('shows months only with their first rows, and their figures after them', async () => {
    const fake = fakeJournal(() => NOVEMBER)
    const store = createJournalStore(fake.api)
    store.getState().actions.arrive(1, null)

    await vi.waitFor(() => expect(store.getState().held).not.toBeNull())
    const { held } = store.getState()
    expect(held?.rows.at('2026-11', 12)?.film.title).toBe('Film 12 of 2026-11')
    expect(held?.rows.at('2026-10', 3)?.film.title).toBe('Film 3 of 2026-10')
    expect(held?.total).toBe(17)
    await vi.waitFor(() => expect(held?.figures.at('2026-11')?.films).toBe(1))
  })

  it('asks for a new filter at once and shows the earlier answer until it is there', async () => {
    const fake = fakeJournal(({ filter }) => (filter.liked ? [['2026-11', 2]] : NOVEMBER))
    const store = createJournalStore(fake.api)
    store.getState().actions.arrive(1, null)
    await vi.waitFor(() => expect(store.getState().held).not.toBeNull())
    const { turn } = store.getState()

    const filtered = store.getState().actions.setFilter({ liked: true })
    expect(store.getState().query.filter.liked).toBe(true)
    expect(store.getState().held?.total).toBe(17)
    await filtered

    expect(store.getState().held?.total).toBe(2)
    expect(store.getState().turn).toBe(turn + 1)
  })

  it('never shows the answer to a filter that was typed over', async () => {
    const fake = fakeJournal(({ filter }) => [['2026-11', filter.text.length]])
    const pending: (() => void)[] = []
    const months = fake.api.journal.months
    const slow = fakeJournal(fake.answer, {
      months: async (input) => {
        await new Promise<void>((resolve) => pending.push(resolve))
        return months(input)
      }
    })
    const store = createJournalStore(slow.api)
    const typed = [store.getState().actions.setFilter({ text: 'f' }), store.getState().actions.setFilter({ text: 'fa' })]

    for (const answer of pending.reverse()) answer()
    await Promise.all(typed)

    expect(store.getState().held?.query.filter.text).toBe('fa')
    expect(store.getState().held?.total).toBe(2)
  })

  it('holds no more rows than are shown and a margin, however far it is scrolled', async () => {
    const fake = fakeJournal(() => Array.from({ length: 400 }, (_, index): [MonthKey, number] => [`${2026 - Math.floor(index / 12)}-${String(12 - (index % 12)).padStart(2, '0')}`, 250]))
    const store = createJournalStore(fake.api)
    store.getState().actions.arrive(1, null)
    await vi.waitFor(() => expect(store.getState().held).not.toBeNull())
    const held = store.getState().held
    let most = 0

    for (const { month } of held?.months.months ?? []) {
      for (let first = 0; first < 250; first += 30) {
        store.getState().actions.show([{ month, first, end: Math.min(250, first + 30) }])
        await Promise.resolve()
        most = Math.max(most, held?.rows.held() ?? 0)
      }
    }
    await vi.waitFor(() => expect(held?.rows.at('1993-09', 249)).toBeDefined())
    expect(held?.total).toBe(100_000)
    expect(most).toBeLessThan(2_000)
  })

  it('asks for the figures of a month once, and not for months that were only passed', async () => {
    const fake = fakeJournal(() => Array.from({ length: 300 }, (_, index): [MonthKey, number] => [`${2026 - Math.floor(index / 12)}-${String(12 - (index % 12)).padStart(2, '0')}`, 40]))
    const store = createJournalStore(fake.api)
    store.getState().actions.arrive(1, null)
    await vi.waitFor(() => expect(store.getState().held).not.toBeNull())
    const { held, actions } = store.getState()

    for (const { month } of held?.months.months ?? []) actions.show([{ month, first: 0, end: 10 }])
    await vi.waitFor(() => expect(held?.figures.at('2002-01')).toBeDefined())

    const figures = fake.asked.filter((call) => call.startsWith('figures'))
    expect(figures.length).toBeLessThan(20)
    expect(new Set(figures).size).toBe(figures.length)
  })

  it('reads again what is on the screen when the library changed, and keeps what was there until then', async () => {
    const fake = fakeJournal(() => NOVEMBER)
    const store = createJournalStore(fake.api)
    store.getState().actions.arrive(1, null)
    await vi.waitFor(() => expect(store.getState().held).not.toBeNull())
    store.getState().actions.show([{ month: '2026-10', first: 0, end: 4 }])
    fake.asked.length = 0
    fake.answer = () => [['2026-11', 12], ['2026-10', 4]]

    const reloaded = store.getState().actions.reload()
    expect(store.getState().held?.total).toBe(17)
    await reloaded
    // What stood beside the months stays until it is read anew.
    expect(store.getState().held?.figures.at('2026-11')?.films).toBe(1)

    expect(store.getState().held?.total).toBe(16)
    expect(store.getState().held?.rows.at('2026-10', 3)).toBeDefined()
    expect(fake.asked).toEqual(['months', 'rows 2026-10 0', 'figures 2026-10'])
  })

  it('waits with reading while another page is shown', async () => {
    const fake = fakeJournal(() => NOVEMBER)
    const store = createJournalStore(fake.api)
    const { actions } = store.getState()
    actions.arrive(1, null)
    await vi.waitFor(() => expect(store.getState().held).not.toBeNull())
    actions.leave()
    fake.asked.length = 0

    await actions.reload()
    expect(fake.asked).toEqual([])
    actions.arrive(2, null)
    await vi.waitFor(() => expect(fake.asked).toContain('months'))
  })

  it('goes back to the query a visit was left with, and out of a saved view to its own', async () => {
    const store = createJournalStore(fakeJournal(() => NOVEMBER).api)
    const { actions } = store.getState()
    const view: JournalQuery = { filter: { ...EVERY_ENTRY, tags: ['cinema'] }, order: 'oldest' }
    actions.arrive(1, null)
    await actions.setFilter({ year: 2026 })
    actions.leave()
    actions.arrive(2, view)
    expect(store.getState().query).toEqual(view)
    await actions.setFilter({ liked: true })
    actions.leave()

    actions.arrive(1, null)
    expect(store.getState().query).toEqual({ filter: { ...EVERY_ENTRY, year: 2026 }, order: 'newest' })
    actions.arrive(2, view)
    expect(store.getState().query.filter).toMatchObject({ tags: ['cinema'], liked: true })
    actions.arrive(3, null)
    expect(store.getState().query.filter).toEqual({ ...EVERY_ENTRY, year: 2026 })
  })

  it('says why it could not be read, and reads it when asked again', async () => {
    let isBroken = true
    const good = fakeJournal(() => NOVEMBER)
    const fake = fakeJournal(() => NOVEMBER, {
      months: async (input) => (isBroken ? problem('busy', 'The library is busy. Try again in a moment.') : good.api.journal.months(input))
    })
    const store = createJournalStore(fake.api)
    store.getState().actions.arrive(1, null)
    await vi.waitFor(() => expect(store.getState().problem?.message).toBe('The library is busy. Try again in a moment.'))

    isBroken = false
    await store.getState().actions.reload()
    expect(store.getState().problem).toBeNull()
    expect(store.getState().held?.total).toBe(17)
  })
})

describe('choosing entries', () => {
  const opened = async (): Promise<ReturnType<typeof createJournalStore>> => {
    const store = createJournalStore(fakeJournal(() => NOVEMBER).api)
    store.getState().actions.arrive(1, null)
    await vi.waitFor(() => expect(store.getState().held).not.toBeNull())
    return store
  }

  it('takes a range from where it began, also across months, and gives up what it leaves', async () => {
    const store = await opened()
    const { actions } = store.getState()
    actions.beginRange()

    await actions.chooseRange(12, 14)
    expect(store.getState().chosen).toEqual(new Set([anEntryOf('2026-11', 12).id, anEntryOf('2026-10', 0).id, anEntryOf('2026-10', 1).id]))
    await actions.chooseRange(12, 11)
    expect(store.getState().chosen).toEqual(new Set([anEntryOf('2026-11', 11).id, anEntryOf('2026-11', 12).id]))
  })

  it('keeps what was chosen before the range was begun', async () => {
    const store = await opened()
    const { actions } = store.getState()
    actions.toggle(anEntryOf('2026-11', 0).id)
    actions.beginRange()

    await actions.chooseRange(2, 3)
    expect(store.getState().chosen.size).toBe(3)
  })

  it('takes all and none, and forgets what was chosen when the filter changes or entries go', async () => {
    const store = await opened()
    const { actions } = store.getState()

    expect(await actions.chooseAll()).toBe(17)
    actions.chooseNone()
    expect(store.getState().chosen.size).toBe(0)
    actions.toggle(anEntryOf('2026-11', 0).id)
    await actions.setOrder('oldest')
    expect(store.getState().chosen.size).toBe(0)
    actions.toggle(anEntryOf('2026-11', 0).id)
    await actions.remove([anEntryOf('2026-11', 0).id])
    expect(store.getState().chosen.size).toBe(0)
    expect(EVERYTHING.filter).toEqual(EVERY_ENTRY)
  })
})
