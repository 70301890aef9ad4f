/** The films, entries and lists of the drawings, put in the way the window puts them in. */
import type { Page } from '@playwright/test'
import { DRAFT, ENTRIES, FILMS, LISTS, WATCHLIST } from './drawnFilms'

/** Fills the open library; the film Interview has to be in it. */
export async function fillLibrary(page: Page): Promise<{ interview: string; entry: string; longTitle: string; stub: string }> {
  const entry = await page.evaluate(
    async ({ films, entries, watchlist, lists, draft }) => {
      const { matinee } = window
      const value = <T>(result: { ok: true; value: T } | { ok: false; problem: { message: string } }): T => {
        if (!result.ok) throw new Error(result.problem.message)
        return result.value
      }
      const present = <T>(thing: T | null | undefined, what: string): T => {
        if (thing === null || thing === undefined) throw new Error(`${what} is not there.`)
        return thing
      }
      const plain = { hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null }
      const ids = new Map<string, string>()
      const idOf = (title: string): string => present(ids.get(title), title)

      const interview = present(value(await matinee.search.find({ query: 'Interview' })).films.find(({ film }) => film.title === 'Interview' && film.year === 2007), 'Interview').film
      ids.set('Interview', interview.id)
      const all = [...films, { title: 'Interview', year: 2007, directors: ['Steve Buscemi'], minutes: 84, tags: ['two-handers'], writers: ['Steve Buscemi', 'David Schechter'], cast: [['Steve Buscemi', 'Pierre Peders'], ['Sienna Miller', 'Katya']] as const }]
      for (const film of all) {
        const known = value(await matinee.search.find({ query: film.title })).films.find((hit) => hit.film.title === film.title && hit.film.year === film.year)?.film
        if (!ids.has(film.title)) ids.set(film.title, (known !== undefined && !known.isStub ? known : value(await matinee.films.add({ title: film.title, year: film.year }))).id)
        const { edit } = value(await matinee.films.edit({ film: idOf(film.title) }))
        const credit = (job: string) => (name: string) => ({ id: null, personId: null, name, job, character: null })
        value(
          await matinee.films.change({
            film: idOf(film.title),
            edit: {
              ...edit,
              runtimeMinutes: film.minutes ?? null,
              certificates: 'certificate' in film && film.certificate !== undefined ? [{ id: null, code: film.certificate, country: null }] : edit.certificates,
              countries: 'countries' in film && film.countries !== undefined ? [...film.countries] : edit.countries,
              tags: [...(film.tags ?? [])],
              credits: [
                ...film.directors.map(credit('director')),
                ...(film.writers ?? []).map(credit('writer')),
                ...(film.cast ?? []).map(([name, character]) => ({ id: null, personId: null, name, job: 'actor', character }))
              ]
            }
          })
        )
      }
      for (const each of entries) {
        // Two of them are there since the first evening.
        if (value(await matinee.journal.history({ film: idOf(each.film) })).lastWatchedOn === each.day) continue
        value(
          await matinee.journal.log({
            film: { id: idOf(each.film) },
            isDraft: false,
            text: { ...plain, body: each.text, watchedOn: each.day, rating: each.rating, isRewatch: each.isRewatch ?? false, isLiked: each.isLiked ?? false, tags: [...(each.tags ?? [])] }
          })
        )
      }
      const noted = async (list: string, notes: readonly (readonly [film: string, note: string | null])[]): Promise<void> => {
        const query = {
          filter: { text: '', years: null, rating: null, certificates: [], genres: [], countries: [], languages: [], people: [], tags: [], seen: null, liked: false, longest: null, list },
          sort: 'listed' as const,
          isDescending: false
        }
        const { entries: on } = value(await matinee.lists.entries({ query, start: 0, count: 200 }))
        for (const [title, note] of notes) {
          if (note === null) continue
          value(await matinee.lists.note({ entry: present(on.find(({ film }) => film.id === idOf(title)), title).id, note }))
        }
      }
      value(await matinee.lists.watch({ films: watchlist.map(([title]) => idOf(title)), isWatched: true }))
      await noted(value(await matinee.lists.watchlist()).id, watchlist)
      for (const list of lists) {
        const { name, description, isRanked = false, isPrivate = false } = list
        const made = value(await matinee.lists.create({ text: { name, description, isRanked, isPrivate }, films: list.films.map(([title]) => idOf(title)) }))
        await noted(made.id, list.films)
      }
      const started = value(await matinee.journal.start({ film: interview.id }))
      const saved = value(
        await matinee.journal.save({ entry: started.id, text: { ...plain, body: draft, rating: 7, watchedOn: '2026-11-22', isRewatch: true, isLiked: false, isPrivate: true, tags: ['two-handers', 'New York'] } })
      )
      return saved.id
    },
    { films: FILMS, entries: ENTRIES, watchlist: WATCHLIST, lists: LISTS, draft: DRAFT }
  )
  return { interview: 'Interview', entry, longTitle: 'winter pavilion', stub: 'Mean Girls' }
}
