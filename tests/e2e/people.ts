/** Films with the people who made them and the texts that name them: the drawing of a person's page, as rows of an export. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { newId } from '../../src/main/ids'
import { fold, foldForMatching } from '../../src/main/text/fold'
import { sortTitle } from '../../src/main/text/sortTitle'
import { command, everythingIn } from './asking'
import type { Home } from './app'

const Row = z.record(z.string(), z.unknown())
const Everything = z.looseObject({ tables: z.record(z.string(), z.array(Row)) })

const AT = '2026-11-01T12:00:00.000Z'

export interface MadeFilm {
  readonly title: string
  readonly year: number
  readonly rating?: number
  readonly isLiked?: boolean
  /** Who did what: "Steve Buscemi, actor, Tommy". */
  readonly credits: readonly string[]
  /** Author ('' is me) and text. */
  readonly reviews?: readonly (readonly [author: string, text: string])[]
  readonly seenOn?: string
}

/** The films of the drawing. */
export const BUSCEMI: readonly MadeFilm[] = [
  {
    title: 'Interview', year: 2007, rating: 7, credits: ['Steve Buscemi, director', 'Steve Buscemi, writer', 'David Schechter, writer', 'Steve Buscemi, actor, Pierre Peders', 'Mark Boone Junior, actor', 'Seymour Cassel, actor'],
    reviews: [
      ['r0cko723', 'Okay. I am still a confirmed Buscemi fan and I love him.'],
      ['rzajac', 'It is a concept piece, too: Except that Buscemi is allowed to breathe here, and that’s so nice to see.'],
      ['keelhaul9', 'What Buscemi does with a chair no other actor does with a sword.'],
      ['oarlock_ok', 'I would watch Steve Buscemi read the small print.'],
      ['nightbus', 'Buscemi again, and again he is the one who listens.']
    ]
  },
  { title: 'Lonesome Jim', year: 2005, credits: ['Steve Buscemi, director', 'Mark Boone Junior, actor'] },
  { title: 'Ghost World', year: 2001, rating: 8, credits: ['Steve Buscemi, actor, Seymour', 'Terry Zwigoff, director'] },
  { title: 'Animal Factory', year: 2000, credits: ['Steve Buscemi, director'] },
  { title: 'The Big Lebowski', year: 1998, credits: ['Steve Buscemi, actor, Donny', 'Joel Coen, director'] },
  { title: 'Fargo', year: 1996, rating: 9, isLiked: true, seenOn: '2011-03', credits: ['Steve Buscemi, actor, Carl Showalter', 'Joel Coen, director'] },
  { title: 'Trees Lounge', year: 1996, rating: 8, isLiked: true, credits: ['Steve Buscemi, director', 'Steve Buscemi, writer', 'David Schechter, writer', 'Steve Buscemi, actor, Tommy', 'Seymour Cassel, actor'] },
  {
    title: 'Living in Oblivion', year: 1995, rating: 8, isLiked: true, credits: ['Steve Buscemi, actor, Nick Reve'],
    reviews: [['', 'Buscemi plays a man holding a film together with his teeth.']]
  },
  { title: 'Mystery Train', year: 1989, credits: ['Steve Buscemi, actor, Charlie'] }
]

/** Brings films with credits and reviews in before the window opens. */
export async function fillPeople(home: Home, films: readonly MadeFilm[]): Promise<void> {
  await command(home, ['review', 'Pattern of a Film (1950)', '--watched', '2020', '--text', '-'], 'A pattern.')
  const { tables, ...header } = Everything.parse(JSON.parse((await everythingIn(home)).toString()))
  const pattern = (table: string) => tables[table]?.[0] ?? {}
  const rows: Record<string, Record<string, unknown>[]> = { ...tables, film: [], viewing: [], review: [], person: [], credit: [], revision: [] }
  const add = (table: string, row: Record<string, unknown>): void => void rows[table]?.push(row)
  const people = new Map<string, string>()
  const personOf = (name: string): string => {
    const known = people.get(name)
    if (known !== undefined) return known
    const id = newId()
    people.set(name, id)
    add('person', { id, name, match_name: foldForMatching(name), folded: fold(name), batch_id: null, created_at: AT, deleted_at: null })
    return id
  }
  for (const { title, year, rating = null, isLiked = false, credits, reviews = [], seenOn = null } of films) {
    const film_id = newId()
    add('film', { ...pattern('film'), id: film_id, title, year, rating, is_liked: isLiked ? 1 : 0, is_seen: rating === null ? 0 : 1, seen_on: seenOn, sort_title: sortTitle(title), match_title: foldForMatching(title), folded: fold(title) })
    for (const [position, credit] of credits.entries()) {
      const [name = '', job = '', character = null] = credit.split(', ')
      add('credit', { id: newId(), film_id, person_id: personOf(name), job, character, position, batch_id: null, deleted_at: null })
    }
    for (const [position, [author, body]] of reviews.entries()) {
      const author_id = author === '' ? null : personOf(author)
      add('review', { ...pattern('review'), id: newId(), film_id, viewing_id: null, author_id, body, body_format: 'plain', folded: fold(body), position, rating: null })
    }
  }
  const path = join(home.folder, 'people.json')
  writeFileSync(path, JSON.stringify({ ...header, tables: rows }))
  await command(home, ['import', path])
}
