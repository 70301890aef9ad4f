/** The films and entries of the drawings, put in the way the window puts them in. */
import type { Page } from '@playwright/test'

const FILMS: readonly (readonly [title: string, year: number, rating: number | null, text: string])[] = [
  ['Petite Maman', 2021, 9, 'Seventy-two minutes, and not one of them is spent explaining itself. A girl meets her mother at eight years old in the wood behind the house, and the film has the good manners to find this no stranger than breakfast.'],
  ['The Long Goodbye', 1973, 8, 'Gould mumbles the whole city into focus.'],
  ['Columbus', 2017, 8, 'People lean on buildings here the way other films lean on music.'],
  ['Five Fingers', 2006, 4, 'A review of [[Interview (2007)]] sent me to this one. The review was better.'],
  ['Late Spring', 1949, 10, 'The apple peel again. I knew it was coming and it made no difference.'],
  ['My Dinner with Andre', 1981, 9, 'Two men, one table, and the waiter has the best face in New York. See [[Interview (2007)]] for the other table.'],
  ['Hard Candy', 2005, 6, ''],
  ['Living in Oblivion', 1995, 8, 'Every set I ever stood on is in here, down to the sandwiches. Buscemi plays a man holding a film together with his teeth.'],
  ['Paris, Texas', 1984, 10, 'The glass between them does more than any close-up could.'],
  ['Before Sunset', 2004, 9, 'Still the fastest eighty minutes I know.'],
  ['Certified Copy', 2010, 8, 'Watched straight after, which was unfair to both.'],
  ['Trees Lounge', 1996, 8, 'Nobody in this bar is waiting for anything, which is why it feels so full. [[Interview (2007)]] has the same patience.'],
  ['The Third Man', 1949, 10, ''],
  ['Night Moves', 1975, 8, 'A detective film in which noticing things is no help at all.'],
  ['Fargo', 1996, null, ''],
  ['Ghost World', 2001, null, ''],
  ['Animal Factory', 2000, null, ''],
  ['The Incredible and Sad History of the Last Winter Pavilion and the People Who Would Not Leave It', 1968, null, ''],
  ['傑作の夜', 1957, 8, '傑作という言葉は静かな夜のためにある。']
]

const DRAFT =
  '## Two people, one loft\n\nThe second time through I watched the doorway instead of the faces. Everything that matters in *Interview* happens on the way in or the way out: Pierre leaves four times before he leaves, and Katya lets him, because she has understood before we do that **leaving is his only move**.\n\n> Except that Buscemi is allowed to breathe here, and that’s so nice to see.\n\nrzajac is right. [[Trees Lounge (1996)]] drifted from stool to stool; this one sits down and refuses to get up.'

/** Fills the open library; the film Interview has to be in it. */
export async function fillLibrary(page: Page): Promise<{ interview: string; entry: string; longTitle: string; stub: string }> {
  const entry = await page.evaluate(
    async ({ films, draft }) => {
      const { matinee } = window
      const value = <T>(result: { ok: true; value: T } | { ok: false; problem: { message: string } }): T => {
        if (!result.ok) throw new Error(result.problem.message)
        return result.value
      }
      const plain = { isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, tags: [] }
      const write = async (film: string, day: string, rating: number | null, body: string, more: object = {}) => {
        const started = value(await matinee.journal.start({ film }))
        return value(await matinee.journal.finish({ entry: started.id, text: { ...plain, body, rating, watchedOn: day, ...more } }))
      }
      const interview = value(await matinee.films.list({ filter: 'Interview' }))[0]
      if (!interview) throw new Error('Interview is not there.')
      await write(interview.id, '2019-05-03', 6, 'Two people lying to each other for eighty minutes, and the loft is the only honest one in the room.')
      let day = 1
      for (const [title, year, rating, body] of films) {
        const added = value(await matinee.films.add({ title, year }))
        day += 1
        if (rating !== null) await write(added.id, `2026-11-${String(day).padStart(2, '0')}`, rating, body, { isLiked: rating > 8 })
      }
      const started = value(await matinee.journal.start({ film: interview.id }))
      const saved = value(
        await matinee.journal.save({ entry: started.id, text: { ...plain, body: draft, rating: 7, watchedOn: '2026-11-22', isRewatch: true, isLiked: true, isPrivate: true, tags: ['two-handers', 'New York'] } })
      )
      return saved.id
    },
    { films: FILMS, draft: DRAFT }
  )
  return { interview: 'Interview', entry, longTitle: 'winter pavilion', stub: 'Mean Girls' }
}
